import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { tellIssues } from '../../bulletins/content-error.ts';
import { readBulletin, type ReadingContext } from '../../bulletins/reading/read-bulletin.ts';
import { readNamedFile } from '../../files/read-content-file.ts';
import { originalsFolder } from '../../folders.ts';
import type { Issue } from '../../gate/issue.ts';
import { readTree } from '../../gate/tree.ts';
import { readCapture } from '../../images/capture.ts';
import { openPhotographMemory } from '../../images/memory.ts';
import { Stop } from '../../strings/stop.ts';
import { commandWords } from '../command.ts';
import { claimPlace, makeFoldersAbove } from '../content-folder.ts';
import type { Answers, PhotographAnswer } from './answers.ts';
import { composeBulletin, type BesideAttachment, type BesidePhotograph } from './compose.ts';
import { chooseFileName } from './file-names.ts';
import { chooseId } from './identify.ts';
import type { Office } from './office.ts';
import { keepOriginalOf } from './photograph.ts';

/** A bulletin that was made. */
export interface CreatedBulletin {
  /** Its folder below the content root. */
  path: string;
  /** What the gate remarks on it; never an error. */
  warnings: Issue[];
  /** Which name each photograph got, and the words for it. */
  photographs: BesidePhotograph[];
}

/**
 * Makes the folder of a new bulletin: writes it aside, passes it through the gate, then moves it into the content root in one
 * step. Whatever fails, the content root stays as it was, and nothing in it is ever overwritten.
 */
export async function createBulletin(answers: Answers, office: Office): Promise<CreatedBulletin> {
  const { content, cache } = office.folders;
  const path = `bulletins/${answers.date.slice(0, 4)}/${answers.slug}`;
  claimPlace(content, path);
  const aside = join(dirname(cache), 'new');
  await mkdir(aside, { recursive: true });
  const root = await mkdtemp(join(aside, 'bulletin-'));
  try {
    // Read again: bulletins may have been added or renamed while the editor answered.
    const { bulletins } = await readTree(content);
    const id = await chooseId(bulletins, answers.date);
    const photographs = await writeBulletin(
      join(root, path),
      answers,
      id,
      originalsFolder(office.folders, office.site.originals),
    );
    const warnings = await judgeAside(root, office);
    await moveFolder(join(root, path), content, path);
    return { path, warnings, photographs };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function writeBulletin(
  folder: string,
  answers: Answers,
  id: string,
  store: string,
): Promise<BesidePhotograph[]> {
  await mkdir(folder, { recursive: true });
  const used = new Set<string>();
  const photographs = await writePhotographs(folder, answers.photographs, used, store);
  const attachments: BesideAttachment[] = [];
  for (const { file, title } of answers.attachments) {
    const name = chooseFileName(file, extname(file).toLowerCase(), used);
    used.add(name);
    attachments.push({ name, title });
    await copyFile(file, join(folder, name));
  }
  const text = composeBulletin(answers, id, photographs, attachments);
  await writeFile(join(folder, 'index.mdx'), text);
  return photographs;
}

/**
 * Writes photographs into a folder, under names that are not among those in use, which grow by them; first their untouched files into
 * the store of originals.
 */
export async function writePhotographs(
  folder: string,
  photographs: readonly PhotographAnswer[],
  used: Set<string>,
  store: string,
): Promise<BesidePhotograph[]> {
  const written: BesidePhotograph[] = [];
  for (const { file, ready, alt } of photographs) {
    const name = chooseFileName(file, ready.extension, used);
    used.add(name);
    const original = await readNamedFile(file);
    written.push({ name, alt, capture: readCapture(original) });
    await keepOriginalOf(ready, original, store);
    await writeFile(join(folder, name), ready.bytes);
  }
  return written;
}

/** Bulletins that the gate refuses, with its errors. */
export class RefusedBulletins extends Stop {
  readonly errors: readonly Issue[];

  constructor(heading: string, errors: readonly Issue[]) {
    super(`${heading}\n${tellIssues(errors)}`, 1);
    this.errors = errors;
  }
}

/** Passes bulletins through the gate, in a content root of their own. Throws a `RefusedBulletins` with what is wrong with them. */
export async function judgeAside(
  root: string,
  { site, registers, gaps, folders }: Office,
  refused = commandWords().new.refused,
): Promise<Issue[]> {
  const memory = openPhotographMemory(join(folders.cache, 'inspections'));
  const context: ReadingContext = {
    site,
    registers,
    gaps,
    inspect: async ({ absolute, path }) => memory.inspect(await readFile(absolute), basename(path)),
  };
  const tree = await readTree(root);
  const issues = [...tree.issues];
  for (const folder of tree.bulletins) {
    issues.push(...(await readBulletin(folder, context)).issues);
  }
  // What is still to be written is the next step, whatever the status.
  const faults = issues.filter(({ rule }) => rule !== 'unfinished-template');
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new RefusedBulletins(refused, errors);
  return faults;
}

/** Moves a folder to its place below the content root, which has to be free. Throws a `Stop` where it is not, or lies behind a link. */
export async function moveFolder(from: string, content: string, path: string): Promise<void> {
  const taken = new Stop(commandWords().new.taken(path), 1);
  if (existsSync(claimPlace(content, path))) throw taken;
  const to = await makeFoldersAbove(content, path);
  try {
    await rename(from, to);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw taken;
    // The content root is on another disk: the folder is copied, still without overwriting anything.
    if (code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, errorOnExist: true, force: false });
  }
}
