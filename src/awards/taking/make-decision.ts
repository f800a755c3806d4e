import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { listUsedColumns, type TakenRow } from './take-list.ts';

/** What is known of the decision of a list. */
export interface NewDecision {
  /** "163/QĐ-UBND". */
  number: string;
  issuedOn: string;
  issuer: string;
  title: string;
  rows: readonly TakenRow[];
}

/**
 * Makes the folder of a decision, a draft until somebody has read it: `decision.yaml`, and its list in `awards.csv`. Returns the path
 * below the content root, and whether it was made: a folder that is there already is left alone.
 */
export async function makeDecision(
  content: string,
  decision: NewDecision,
): Promise<{ path: string; isMade: boolean }> {
  const { number, issuedOn, rows } = decision;
  const path = `decisions/${issuedOn.slice(0, 4)}/${slugify(number)}`;
  const folder = join(content, path);
  if (existsSync(folder)) return { path, isMade: false };
  await mkdir(folder, { recursive: true });
  const columns = listUsedColumns(rows);
  const table = stringify([...rows], { header: true, columns, bom: true });
  await writeFileAtomically(join(folder, 'awards.csv'), table);
  await writeFileAtomically(join(folder, 'decision.yaml'), writeFields(decision, path));
  return { path, isMade: true };
}

function writeFields({ number, issuedOn, issuer, title }: NewDecision, path: string): string {
  const [first = '', ...symbol] = number.split('/');
  return [
    `id: qd-${path.slice('decisions/'.length).replace('/', '-')}`,
    'kind: khen-thuong',
    `number: ${JSON.stringify(first)}`,
    `symbol: ${JSON.stringify(symbol.join('/'))}`,
    `issuer: ${issuer}`,
    `issuedOn: ${issuedOn}`,
    `title: ${JSON.stringify(title)}`,
    'status: draft',
    '',
  ].join('\n');
}
