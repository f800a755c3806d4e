import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSealedLines, writeSealedLines } from '../../files/sealed-file.ts';
import { parseKept } from './kept-schema.ts';
import type { KeptBulletin } from './read-content.ts';

/** Revision of the file format: raise it when the contents of a line change. */
const FORMAT_REVISION = 2;
/** The name of a file of readings: year and revision. */
const FILE_NAME = /^\d{4}-\d+\.ndjson$/;

/** The readings of an earlier run, by key of the bulletin. Damaged files and lines of another form are ignored. */
export async function readReadings(folder: string): Promise<Map<string, KeptBulletin>> {
  const readings = new Map<string, KeptBulletin>();
  for (const name of await listFiles(folder)) {
    if (!name.endsWith(`-${FORMAT_REVISION}.ndjson`)) continue;
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

/** Writes readings for the next run, one file for each year; years without a change since `before` are not written. */
export async function writeReadings(
  folder: string,
  readings: ReadonlyMap<string, KeptBulletin>,
  before: ReadonlyMap<string, KeptBulletin>,
): Promise<void> {
  const years = Map.groupBy(readings.values(), yearOf);
  const yearsBefore = Map.groupBy(before.values(), yearOf);
  for (const [year, some] of years) {
    const known = yearsBefore.get(year) ?? [];
    // A recalled bulletin is the same object as before.
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
  return `${year}-${FORMAT_REVISION}.ndjson`;
}

/** The files of readings in a folder, those of earlier revisions included, sorted. */
async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => FILE_NAME.test(name)).sort();
}
