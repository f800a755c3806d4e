import { readSource } from './source.ts';

/** Letters that Vietnamese adds to the twenty-six, in small and capital form, with and without a tone. */
const VIETNAMESE_LETTER = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/iu;

/**
 * Where Vietnamese is at home; everywhere else a word for people belongs into `src/strings`. The verifier in a package of the offline
 * edition is one file on purpose.
 */
const HOMES = /^(src\/strings\/|src\/vietnamese\/|content\/|tests\/)|\.(?:md|py)$|^LICENSE$/;

/** May this file hold Vietnamese words? */
export function isHomeOfVietnamese(path: string): boolean {
  return HOMES.test(path);
}

/** Lists the lines of a file that hold Vietnamese outside comments, as `file:line: text`. */
export function listVietnameseLines(path: string, text: string): string[] {
  // Most files have none, and parsing them takes most of the time.
  if (!VIETNAMESE_LETTER.test(text.normalize('NFC'))) return [];
  // Decomposed letters are the same words.
  const lines = readSource(path, text).uncommented.normalize('NFC').split('\n');
  return lines.flatMap((line, index) =>
    VIETNAMESE_LETTER.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
  );
}
