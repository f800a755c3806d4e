/** What the index of one part is, as far as the other parts and the reader have to know it. Its files are named `<label>_<name>.…`. */
export interface PartIndex {
  label: string;
  /** By page: the name of its fragment file, and the number of words in its body. */
  fragments: string[];
  lengths: number[];
  /** The first word in each file of words, and its name; in the order of words. */
  chunks: [from: string, name: string][];
  /** The names of Pagefind's own files: filters, and what its engine has to know first; this only of a part with pages. */
  filters: string[];
  meta: string | undefined;
  /** By beginning of a word, of up to `LONGEST_PREFIX` letters: how many numbers say where words that begin so stand. */
  prefixes: [prefix: string, numbers: number][];
  /** By syllable, folded: how many numbers say where it stands. */
  syllables: [key: string, numbers: number][];
  /** Names of the fields, in the order of their numbers. */
  fields: string[];
}

/** Letters of a beginning that many files may hold: longer ones lie in few, however large the index. */
export const LONGEST_PREFIX = 4;

/** Letters of the longest syllable, "nghiêng". */
export const LONGEST_SYLLABLE = 7;

/** The files of a part, below the folder of the index. */
export function listPartFiles({ label, fragments, chunks, filters, meta }: PartIndex): string[] {
  const own = (folder: string, names: readonly string[]): string[] =>
    names.map((name) => `${folder}${label}_${name}`);
  return [
    ...own('fragment/', fragments).map((name) => `${name}.pf_fragment`),
    ...own(
      'index/',
      chunks.map(([, name]) => name),
    ).map((name) => `${name}.pf_index`),
    ...own('filter/', filters).map((name) => `${name}.pf_filter`),
    ...own('pagefind.', meta === undefined ? [] : [meta]).map((name) => `${name}.pf_meta`),
  ];
}
