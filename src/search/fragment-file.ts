import { createHash } from 'node:crypto';

/**
 * The JSON of a fragment file, with its keys in this order: as Pagefind makes it of a record, or with the published words instead of
 * the indexed ones.
 */
export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  /** In the order of their names, as all of `meta`. */
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: [];
}

/** Hexadecimal digits in the name of a fragment file. On a collision, Pagefind uses more for the second file. */
const NAME_LENGTH = 7;

/**
 * The file name, below `fragment`, under which Pagefind 1.6.0 writes a fragment of a Vietnamese record: from the SHA-1 of its JSON,
 * each byte in hexadecimal without padding. Pagefind does not overwrite an existing file.
 */
export function nameFragment(fragment: Fragment): string {
  const bytes = [...createHash('sha1').update(JSON.stringify(fragment)).digest()];
  const digits = bytes.map((byte) => byte.toString(16)).join('');
  return `vi_${digits.slice(0, NAME_LENGTH)}.pf_fragment`;
}
