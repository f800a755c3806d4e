import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { readContentText } from '../../files/read-content-file.ts';
import type { ReportItem } from './item.ts';

const FILE = 'items.ndjson';

/** What earlier runs of this machine have told of each source, by its name; nothing of what cannot be read. */
export async function readItems(folder: string): Promise<Map<string, ReportItem>> {
  const file = join(folder, FILE);
  if (!existsSync(file)) return new Map();
  const lines = (await readContentText(file)).split('\n').slice(0, -1);
  return new Map(lines.flatMap(parseLine).map((item) => [item.source, item]));
}

function parseLine(line: string): ReportItem[] {
  try {
    return [JSON.parse(line) as ReportItem];
  } catch {
    return [];
  }
}

/** Keeps what was told of each source for the next run. */
export async function keepItems(folder: string, items: readonly ReportItem[]): Promise<void> {
  await writeFileAtomically(join(folder, FILE), items.map((item) => `${JSON.stringify(item)}\n`).join(''));
}
