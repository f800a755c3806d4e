import { createHash } from 'node:crypto';

/**
 * What the JSON of a fragment file holds, in this order: as Pagefind makes it of a record, or with the published words in the
 * place of those of the index.
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

/** So many digits are in a name. Where two files agree in them, Pagefind takes more for the second. */
const NAME_LENGTH = 7;

/**
 * The file, below `fragment`, in which Pagefind 1.6.0 writes a fragment of a Vietnamese record: after the SHA-1 of its JSON, each
 * byte in as few hexadecimal digits as it needs. A file that is there already it leaves as it is.
 */
export function nameFragment(fragment: Fragment): string {
  const bytes = [...createHash('sha1').update(JSON.stringify(fragment)).digest()];
  const digits = bytes.map((byte) => byte.toString(16)).join('');
  return `vi_${digits.slice(0, NAME_LENGTH)}.pf_fragment`;
}
