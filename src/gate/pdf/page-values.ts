import type { PdfFile } from './objects.ts';
import type { Box } from './painted-shape.ts';
import type { Origin, PdfObject } from './references.ts';
import { Dictionary, type Value } from './values.ts';

/** What a key of a dictionary leads to. */
export function valueOf(file: PdfFile, holder: Value, key: string, origin?: Origin): PdfObject | undefined {
  const dictionary = origin ? { value: holder, origin } : file.references.follow(holder, NO_ORIGIN).at(-1);
  if (!(dictionary?.value instanceof Dictionary)) return undefined;
  const [value] = dictionary.value.all(key);
  return value === undefined ? undefined : file.references.follow(value, dictionary.origin).at(-1);
}

const NO_ORIGIN: Origin = { number: -1, generation: 0, isPacked: false };

/** A rectangle that a file says. */
export function readBox(found: PdfObject | undefined): Box | undefined {
  if (!Array.isArray(found?.value)) return undefined;
  const [a, b, c, d] = found.value;
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number')
    return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
