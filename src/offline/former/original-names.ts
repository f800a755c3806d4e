import { parse } from 'csv-parse/sync';
import type { OpenedPackage } from '../verify/open-package.ts';
import { readText } from '../verify/read-text.ts';
import { isSourceName } from '../verify/source-names.ts';

/** Where a package lists the files whose own names are too long or too odd for it, with both names. */
export const RENAMED_TABLE = 'data/tables/renamed.csv';

/** One part of a path as editors may write it; such a path stays below the folder it is taken from. */
const SAFE_PART = /^(?!\.+$)[A-Za-z0-9._-]+$/u;

/** The path that a file of a package has of its own, as a function. Throws an `Error` with the path that would lead elsewhere, or of the table that cannot be read. */
export async function readOriginalNames(bag: OpenedPackage): Promise<(path: string) => string> {
  const originals = await readRenamed(bag);
  return (path) => {
    const original = originals.get(path) ?? path;
    if (!original.split('/').every((part) => SAFE_PART.test(part)) || !isSourceName(original))
      throw new Error(original);
    return original;
  };
}

/** The files of a package whose own names are others, by their names in it. Throws an `Error` for a table that cannot be read. */
export async function readRenamed(bag: OpenedPackage): Promise<ReadonlyMap<string, string>> {
  const table = await readText(bag, RENAMED_TABLE);
  if (table === undefined && bag.names.includes(RENAMED_TABLE)) throw new Error(RENAMED_TABLE);
  const here = new Set(bag.names);
  // A forged table can have millions of lines, of which none is kept that names no file.
  const keep = (row: string[]): string[] | null => (here.has(row[1] ?? '') ? row : null);
  const rows =
    table === undefined ? [] : (parse(table, { bom: true, from_line: 2, on_record: keep }) as string[][]);
  return new Map(rows.map(([original = '', name = '']) => [name, original]));
}
