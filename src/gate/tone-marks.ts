/** How a text writes the mark of open oa, oe, uy: on the first vowel or on the second. */
export interface ToneMarks {
  first: Occurrences;
  second: Occurrences;
}

/** How often, and the first word with its place. */
export interface Occurrences {
  count: number;
  word: string;
  offset: number;
}

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const withTones = (vowels: string) =>
  [...vowels].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))).join('');

// After q the u belongs to the consonant, and before a letter both schools agree.
const ON_FIRST = new RegExp(
  `(?<!q)(?:[${withTones('o')}][ae]|[${withTones('u')}]y)(?![\\p{L}\\p{M}])`,
  'giu',
);
const ON_SECOND = new RegExp(`(?<!q)(?:o[${withTones('ae')}]|u[${withTones('y')}])(?![\\p{L}\\p{M}])`, 'giu');

/**
 * Counts both placements in NFC text, words inside `names` excepted: people write their names as they like. `undefined` when
 * the text keeps to one placement. Both are correct (domain notes §11.4); only the mixture is worth a word.
 */
export function findMixedToneMarks(text: string, names: readonly string[] = []): ToneMarks | undefined {
  const first = count(text, ON_FIRST, names);
  const second = first && count(text, ON_SECOND, names);
  return first && second && { first, second };
}

function count(text: string, pattern: RegExp, names: readonly string[]): Occurrences | undefined {
  let found: Occurrences | undefined;
  let inNames: ReadonlySet<number> | undefined;
  for (const { index } of text.matchAll(pattern)) {
    inNames ??= listPlacesInNames(text, pattern, names);
    if (inNames.has(index)) continue;
    if (found) found.count += 1;
    else found = { count: 1, ...wordAt(text, index) };
  }
  return found;
}

function wordAt(text: string, offset: number): { word: string; offset: number } {
  const start = offset - /\p{L}*$/u.exec(text.slice(Math.max(0, offset - 10), offset))![0].length;
  return { word: /^\p{L}*/u.exec(text.slice(start, start + 20))![0], offset: start };
}

/** Where in a text the pattern is found within one of the names. */
function listPlacesInNames(text: string, pattern: RegExp, names: readonly string[]): Set<number> {
  const places = new Set<number>();
  for (const name of new Set(names)) {
    const inside = [...name.matchAll(pattern)].map(({ index }) => index);
    if (inside.length === 0) continue;
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      for (const index of inside) places.add(at + index);
    }
  }
  return places;
}
