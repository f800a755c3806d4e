/** How often a text puts the tone mark of open oa, oe, uy on the first vowel and on the second: hòa, hoà. */
export interface ToneMarks {
  first: Occurrences;
  second: Occurrences;
}

/** A count, and the first word with its offset in UTF-16 units. */
export interface Occurrences {
  count: number;
  word: string;
  offset: number;
}

/** The combining tone marks. */
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const withTones = (vowels: string) =>
  [...vowels].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))).join('');

// After q, u belongs to the consonant; before a further letter, both conventions agree.
const MARK_ON_FIRST = new RegExp(
  `(?<!q)(?:[${withTones('o')}][ae]|[${withTones('u')}]y)(?![\\p{L}\\p{M}])`,
  'giu',
);
const MARK_ON_SECOND = new RegExp(
  `(?<!q)(?:o[${withTones('ae')}]|u[${withTones('y')}])(?![\\p{L}\\p{M}])`,
  'giu',
);

/**
 * Counts both placements in NFC text, words of `names` excepted, because people choose the spelling of their names. `undefined`
 * when the text keeps to one placement: both are correct, only the mixture is reported.
 */
export function findMixedToneMarks(text: string, names: readonly string[] = []): ToneMarks | undefined {
  const first = count(text, MARK_ON_FIRST, names);
  const second = first && count(text, MARK_ON_SECOND, names);
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
