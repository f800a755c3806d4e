import { byCodeUnits } from '../by-code-units.ts';
import type { NamedPage } from '../models/named-pages.ts';

/**
 * A named page as the file of names holds it: kind, address, title, bulletins, and its names unless the title is the only one.
 * A tuple, because the words of keys would be a third of the file.
 */
export type NameEntry = [
  kind: NamedPage['kind'],
  address: string,
  title: string,
  count: number,
  names?: readonly string[],
];

/** The same without its names, as it is shown. */
export type PageOfName = Omit<NamedPage, 'names'>;

/** The file of names, below the folder of the index. */
export const NAMES_FILE = 'names.json';

/** Bytes of the file of names, at most: such a file is packed into less than 40 KB. */
export const MAX_NAMES_BYTES = 160_000;

/**
 * The file of names: the pages with the most bulletins first, by which equal names are ordered later; what exceeds the file is left
 * out, as those pages have the fewest.
 */
export function buildNames(pages: readonly NamedPage[]): string {
  const ordered = [...pages].sort((a, b) => b.count - a.count || byCodeUnits(a.address, b.address));
  const lines: string[] = [];
  let bytes = 0;
  for (const { kind, address, title, count, names } of ordered) {
    const isOwn = names.length === 1 && names[0] === title;
    const entry: NameEntry = isOwn ? [kind, address, title, count] : [kind, address, title, count, names];
    const line = JSON.stringify(entry);
    bytes += Buffer.byteLength(line) + 2;
    if (bytes > MAX_NAMES_BYTES) break;
    lines.push(line);
  }
  return `[${lines.join(',\n')}]\n`;
}
