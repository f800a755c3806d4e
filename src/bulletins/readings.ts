import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSealedLines, writeSealedLines } from '../images/sealed-file.ts';
import type { KeptBulletin } from './read-content.ts';

/** The number is to be raised when a line begins to hold something else. */
const NAME = /^(\d{4})-1\.ndjson$/;

/** What an earlier run read of each bulletin, by key. A damaged file counts as none. */
export async function readReadings(folder: string): Promise<Map<string, KeptBulletin>> {
  const readings = new Map<string, KeptBulletin>();
  for (const name of await listYears(folder)) {
    for (const line of (await readSealedLines(join(folder, name))) ?? []) {
      const kept = JSON.parse(line) as KeptBulletin;
      readings.set(kept.bulletin.key, kept);
    }
  }
  return readings;
}

/** Keeps readings for the next run: a file for each year, of which only those are written that say something new. */
export async function writeReadings(
  folder: string,
  readings: ReadonlyMap<string, KeptBulletin>,
  before: ReadonlyMap<string, KeptBulletin>,
): Promise<void> {
  const years = Map.groupBy(readings.values(), yearOf);
  const yearsBefore = Map.groupBy(before.values(), yearOf);
  for (const [year, some] of years) {
    const known = yearsBefore.get(year) ?? [];
    // What is remembered is the very object that was recalled.
    const isKnown =
      some.length === known.length && some.every((kept) => before.get(kept.bulletin.key) === kept);
    if (isKnown) continue;
    const lines = some.values().map((kept) => JSON.stringify(kept));
    await writeSealedLines(join(folder, `${year}-1.ndjson`), lines);
  }
  for (const name of await listYears(folder)) {
    if (!years.has(NAME.exec(name)![1]!)) await rm(join(folder, name));
  }
}

function yearOf({ bulletin }: KeptBulletin): string {
  return bulletin.year;
}

async function listYears(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => NAME.test(name)).sort();
}
