import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSealedLines, writeSealedLines } from '../../files/sealed-file.ts';
import { parseKept } from './kept-schema.ts';
import type { KeptBulletin } from './read-content.ts';

/** To be raised when a line begins to hold something else. */
const FORMAT = 2;
const NAME = /^\d{4}-\d+\.ndjson$/;

/** What an earlier run read of each bulletin, by key. A damaged file counts as none, and so does a line of another form. */
export async function readReadings(folder: string): Promise<Map<string, KeptBulletin>> {
  const readings = new Map<string, KeptBulletin>();
  for (const name of await listFiles(folder)) {
    if (!name.endsWith(`-${FORMAT}.ndjson`)) continue;
    for (const line of (await readSealedLines(join(folder, name))) ?? []) {
      const kept = parseKept(parseJson(line));
      if (kept) readings.set(kept.bulletin.key, kept);
    }
  }
  return readings;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
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
    await writeSealedLines(join(folder, nameOf(year)), listLines(some));
  }
  const names = new Set([...years.keys()].map(nameOf));
  for (const name of await listFiles(folder)) {
    if (!names.has(name)) await rm(join(folder, name), { force: true });
  }
}

function* listLines(some: readonly KeptBulletin[]): Generator<string> {
  for (const kept of some) yield JSON.stringify(kept);
}

function yearOf({ bulletin }: KeptBulletin): string {
  return bulletin.year;
}

function nameOf(year: string): string {
  return `${year}-${FORMAT}.ndjson`;
}

/** Those of earlier formats too. */
async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => NAME.test(name)).sort();
}
