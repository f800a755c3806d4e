import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { findNamed, findNearKey } from '../../bulletins/check/named-paths.ts';
import { decodeText } from '../../gate/text.ts';
import type { SourceFile } from '../../gate/listing.ts';
import { readTree } from '../../gate/tree.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { getCallerFolder } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { commandWords } from '../command.ts';
import { formatBounded } from './format-bounded.ts';
import type { FormatQuestion } from './format-child.ts';

/** What became of one file. */
export type Outcome = 'changed' | 'same' | 'unprovable' | 'faulty';

/** One text that has a layout. */
interface LaidOutFile {
  file: SourceFile;
  kind: FormatQuestion['kind'];
}

/**
 * Lays out the bulletins and pages of a content root, or those that `paths` names, and tells `report` of each as it is done.
 * `isDry` only looks. Each file is replaced as a whole or not at all.
 */
export async function formatFiles(
  root: string,
  paths: readonly string[],
  isDry: boolean,
  report: (file: string, outcome: Outcome) => void,
): Promise<Record<Outcome, number>> {
  const counts: Record<Outcome, number> = { changed: 0, same: 0, unprovable: 0, faulty: 0 };
  for (const { file, kind } of chooseFiles(await listFiles(root), root, paths)) {
    const outcome = await formatFile(file, kind, isDry);
    counts[outcome] += 1;
    report(file.path, outcome);
  }
  return counts;
}

async function formatFile(file: SourceFile, kind: FormatQuestion['kind'], isDry: boolean): Promise<Outcome> {
  const bytes = await readContentFile(file.absolute);
  const decoded = decodeText(bytes, file.path);
  if ('issue' in decoded) return 'faulty';
  const result = await formatBounded({ text: decoded.text, file: file.path, kind });
  if ('issues' in result) return 'faulty';
  if ('unprovable' in result) return 'unprovable';
  if (Buffer.from(result.text).equals(bytes)) return 'same';
  if (!isDry) await writeFileAtomically(file.absolute, result.text);
  return 'changed';
}

async function listFiles(root: string): Promise<LaidOutFile[]> {
  const { pages, bulletins } = await readTree(root);
  return [
    ...pages.map((file) => ({ file, kind: 'page' as const })),
    ...bulletins.map(({ index }) => ({ file: index, kind: 'bulletin' as const })),
  ];
}

/** The files that were named: by their path from here or from the content root, a bulletin also by its folder, key or address. */
function chooseFiles(all: LaidOutFile[], root: string, paths: readonly string[]): LaidOutFile[] {
  if (paths.length === 0) return all;
  return paths.map((path) => {
    const place = findNamed(path, root, getCallerFolder());
    const wanted = new Set([place, resolve(place, 'index.mdx')]);
    const found = all.find(({ file }) => wanted.has(file.absolute));
    const words = commandWords().command;
    if (found) return found;
    throw new Stop(existsSync(place) ? words.notText(path) : words.noFile(path, findNearKey(path, root)), 2);
  });
}
