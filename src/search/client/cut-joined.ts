import { canonical } from '../../vietnamese/canonical.ts';
import { fold } from '../../vietnamese/fold.ts';
import { LONGEST_SYLLABLE } from '../part-index.ts';
import type { Lexicon } from './lexicon.ts';

/** Letters of the shortest joined text that is cut; a number may follow fewer. */
const SHORTEST_JOINED = 5;
const WITH_NUMBER = /^\p{L}{2,}\d+$/u;

/** Each part costs this much besides its rarity, so that few parts are better than many. */
const PART = 3;
/** What a number costs, and accents that no word of the vocabulary has. */
const NUMBER = 3;
const UNKNOWN_ACCENTS = 4;

/** What it costs more to be a syllable of two letters, or of one: they fit everywhere. */
const TWO_LETTERS = 1.5;
const ONE_LETTER = 5;

/** Ways kept at each letter. */
const WAYS = 4;

/** One way to cut a text up to a letter: its last part, and the way up to that one. */
interface Way {
  cost: number;
  part: string;
  before: Way | undefined;
}

/**
 * The ways in which syllables typed without spaces can be cut into words of the vocabulary, the likeliest first; none for what is
 * no such text. Accents stay as they were typed: "huânchương" is never "huấn chương".
 */
export function cutJoined(text: string, lexicon: Lexicon): string[][] {
  const typed = canonical(text).toLowerCase();
  const key = fold(typed);
  if (key.length !== typed.length || !/^[\p{L}\p{N}]+$/u.test(key)) return [];
  if (key.length < SHORTEST_JOINED && !WITH_NUMBER.test(key)) return [];
  const isAccented = key !== typed;
  const ways: Way[][] = [[{ cost: 0, part: '', before: undefined }]];
  for (let end = 1; end <= key.length; end += 1) {
    const here: Way[] = [];
    for (const from of listStarts(key, end)) {
      const cost = rate(typed.slice(from, end), {
        lexicon,
        isAccented,
        next: key.charAt(end),
        before: key.charAt(from - 1),
      });
      if (cost === undefined) continue;
      const part = canonical(typed.slice(from, end));
      for (const before of ways[from]!) here.push({ cost: before.cost + cost, part, before });
    }
    ways.push(here.sort((a, b) => a.cost - b.cost).slice(0, WAYS));
  }
  return ways[key.length]!.map(listParts).filter(({ length }) => length > 1);
}

/** Where a part that ends here may begin: within the longest syllable, or with the number that ends here. */
function listStarts(key: string, end: number): number[] {
  const longest = Math.max(0, end - LONGEST_SYLLABLE);
  let number = end;
  while (/\d/u.test(key.charAt(number - 1))) number -= 1;
  const starts = Array.from({ length: end - longest }, (_, index) => longest + index);
  return number < longest ? [number, ...starts] : starts;
}

function listParts({ part, before }: Way): string[] {
  return before ? [...listParts(before), part] : [];
}

interface PartOfText {
  lexicon: Lexicon;
  isAccented: boolean;
  before: string;
  next: string;
}

/** What a part costs, undefined if it is no word. */
function rate(part: string, { lexicon, isAccented, before, next }: PartOfText): number | undefined {
  if (/^\d+$/u.test(part)) return /\d/u.test(before) || /\d/u.test(next) ? undefined : NUMBER;
  const word = canonical(part);
  const key = fold(word);
  if (key.length > LONGEST_SYLLABLE) return undefined;
  const rank = lexicon.rank(key);
  if (rank === undefined || (key.length === 1 && word === key)) return undefined;
  const short = key.length === 1 ? ONE_LETTER : key.length === 2 ? TWO_LETTERS : 0;
  return short + PART + Math.log(2 + rank) + (isAccented && !lexicon.has(word) ? UNKNOWN_ACCENTS : 0);
}
