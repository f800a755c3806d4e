import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { stringify as writeCsv } from 'csv-stringify/sync';
import { stringify as writeYaml } from 'yaml';
import { claimPlace } from '../../authoring/content-folder.ts';
import { chooseFileName } from '../../authoring/new/file-names.ts';
import { moveFolder } from '../../authoring/new/create.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import type { Folders } from '../../folders.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { DecisionAnswers } from './decision-answers.ts';
import { listUsedColumns } from './take-lists.ts';
import type { TakenRow } from './take-row.ts';

/** All that the folder of a decision is made from. */
export interface NewDecision extends DecisionAnswers {
  /** Its list; `undefined` where there is none, and `listMissing` says why. */
  rows: readonly TakenRow[] | undefined;
  listMissing?: string | undefined;
  files: readonly SignedFile[];
}

/** A file from somewhere on this machine: signed, or the scan of a paper. */
export interface SignedFile {
  file: string;
  kind: 'ban-ky' | 'ban-quet';
}

/**
 * Makes the folder of a decision, a draft until somebody has read it: `decision.yaml`, its list in `awards.csv`, its files. Returns the
 * path below the content root, and whether it was made: a folder that is there already is left alone, and none is ever half made.
 */
export async function makeDecision(
  { content, cache }: Pick<Folders, 'content' | 'cache'>,
  decision: NewDecision,
): Promise<{ path: string; isMade: boolean }> {
  const path = `decisions/${decision.issuedOn.slice(0, 4)}/${slugify(decision.number)}`;
  if (existsSync(claimPlace(content, path))) return { path, isMade: false };
  const aside = join(dirname(cache), 'new');
  await mkdir(aside, { recursive: true });
  const root = await mkdtemp(join(aside, 'decision-'));
  try {
    await mkdir(join(root, path), { recursive: true });
    await writeFolder(join(root, path), path, decision);
    await moveFolder(join(root, path), content, path);
    return { path, isMade: true };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function writeFolder(folder: string, path: string, decision: NewDecision): Promise<void> {
  const { number, issuer, issuedOn, title, rows, listMissing, files } = decision;
  const [first = '', ...symbol] = number.split('/');
  const used = new Set<string>();
  const named: { src: string; kind: SignedFile['kind'] }[] = [];
  for (const { file, kind } of files) {
    const name = chooseFileName(basename(file), extname(file).toLowerCase(), used);
    used.add(name);
    named.push({ src: `./${name}`, kind });
    await copyFile(file, join(folder, name));
  }
  const fields = {
    id: `qd-${path.slice('decisions/'.length).replace('/', '-')}`,
    kind: 'khen-thuong',
    number: first,
    symbol: symbol.join('/'),
    issuer,
    issuedOn,
    title,
    ...(listMissing === undefined ? {} : { listMissing }),
    ...(named.length === 0 ? {} : { files: named }),
    status: 'draft',
  };
  const text = writeYaml(fields, { version: '1.2', schema: 'core', lineWidth: 0 });
  await writeFile(join(folder, 'decision.yaml'), text);
  if (rows) await writeFile(join(folder, 'awards.csv'), writeList(rows));
}

function writeList(rows: readonly TakenRow[]): string {
  return writeCsv([...rows], { header: true, columns: listUsedColumns(rows), bom: true });
}

/** Writes the list of a decision (`2026/slug`) that has none; one that is there already is left alone. */
export async function addList(
  content: string,
  key: string,
  rows: readonly TakenRow[],
): Promise<'added' | 'present' | 'no-decision'> {
  if (!/^\d{4}\/[a-z0-9-]+$/u.test(key)) return 'no-decision';
  const list = claimPlace(content, `decisions/${key}/awards.csv`);
  if (!existsSync(join(dirname(list), 'decision.yaml'))) return 'no-decision';
  if (existsSync(list)) return 'present';
  await writeFileAtomically(list, writeList(rows));
  return 'added';
}
