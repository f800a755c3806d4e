import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BulletinRecord } from '../models/record.ts';
import { BuildStop, buildWords } from './stop.ts';

/** The file that carries the records from rendering to the steps after it; `src/pages` writes it. */
export const RECORDS_FILE = 'bantin-records.ndjson';

/** Takes the records of all published bulletins out of a build. Throws a `BuildStop` when they are not there. */
export async function takeRecords(folder: string): Promise<BulletinRecord[]> {
  const file = join(folder, RECORDS_FILE);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const words = buildWords();
    throw new BuildStop(words.stopped(words.noRecords(RECORDS_FILE)));
  }
  await rm(file);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BulletinRecord);
}
