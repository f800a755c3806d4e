import { distance } from 'fastest-levenshtein';
import { listAlikeSounds } from '../../vietnamese/alike-sounds.ts';
import { fold } from '../../vietnamese/fold.ts';
import { indexWord, splitPieces, trimPiece } from '../pieces.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { editDistance } from './edit-distance.ts';

/** How far a syllable of the same sound, another first letter and each step of rarity put two words apart; an edit is 1. */
const ALIKE_SOUND = 0.6;
const EXCHANGED_LETTERS = 0.7;
const OTHER_FIRST_LETTER = 0.3;
const RARITY_STEP = 0.12;

/** Letters from which on two edits are still the same word: most syllables are shorter. */
const LONG_WORD = 6;

/** A word of the vocabulary that another may have been mistyped for. */
export interface NearKey {
  key: string;
  /** Edits and sounds between them. */
  distance: number;
}

/** A name of a person or place, cut into pieces of one word each, with the words as they are indexed. */
export interface CutName {
  pieces: readonly string[];
  words: readonly string[];
  /** The words with a space before, between and after them. */
  text: string;
}

/** The vocabulary of the site, by folded spelling. */
export class Lexicon {
  readonly #names: readonly string[];
  #cutNames: readonly CutName[] | undefined;
  /** How many more frequent words there are. */
  readonly #ranks = new Map<string, number>();
  readonly #words: ReadonlySet<string>;
  readonly #byLength = new Map<number, string[]>();

  constructor({ names, words, others }: Vocabulary) {
    this.#names = names;
    this.#words = new Set(words);
    for (const key of [...words.map(fold), ...others]) {
      if (this.#ranks.has(key)) continue;
      this.#ranks.set(key, this.#ranks.size);
      const asLong = this.#byLength.get(key.length);
      if (asLong) asLong.push(key);
      else this.#byLength.set(key.length, [key]);
    }
  }

  get size(): number {
    return this.#ranks.size;
  }

  /** How many words are more frequent than the one with this folded spelling, undefined if it is unknown. */
  rank(key: string): number | undefined {
    return this.#ranks.get(key);
  }

  /** Whether a word stands in it with these accents. */
  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** All names, cut when they are first asked for. */
  listNames(): readonly CutName[] {
    this.#cutNames ??= this.#names.map((name) => {
      const pieces = splitPieces(name);
      const words = pieces.map(indexWord);
      return { pieces, words, text: ` ${words.join(' ')} ` };
    });
    return this.#cutNames;
  }

  /** These words as they are published in a name of a person or place, undefined if they are in none. */
  findPublished(words: readonly string[]): string | undefined {
    const sought = ` ${words.join(' ')} `;
    for (const { pieces, text } of this.listNames()) {
      const at = text.indexOf(sought);
      if (at < 0) continue;
      const from = text.slice(0, at + 1).split(' ').length - 2;
      return trimPiece(pieces.slice(from, from + words.length).join(''));
    }
    return undefined;
  }

  /** The words that this may be a slip of the finger or of the ear for, the likeliest first. */
  listNear(key: string, atMost: number): NearKey[] {
    const distances = new Map<string, number>();
    const most = key.length >= LONG_WORD ? 2 : 1;
    for (let length = key.length - most; length <= key.length + most; length += 1) {
      for (const other of this.#byLength.get(length) ?? []) {
        const edits = editDistance(other, key, most);
        if (edits <= most) distances.set(other, rate(other, key, edits));
      }
    }
    for (const other of listAlikeSounds(key)) if (this.#ranks.has(other)) distances.set(other, ALIKE_SOUND);
    distances.delete(key);
    const cost = (each: NearKey): number =>
      each.distance + RARITY_STEP * Math.log(1 + this.#ranks.get(each.key)!);
    return [...distances]
      .map(([other, apart]): NearKey => ({ key: other, distance: apart }))
      .sort((a, b) => cost(a) - cost(b) || this.#ranks.get(a.key)! - this.#ranks.get(b.key)!)
      .slice(0, atMost);
  }
}

function rate(other: string, key: string, edits: number): number {
  if (edits === 1 && other.length === key.length && distance(other, key) === 2) return EXCHANGED_LETTERS;
  return edits + (other[0] === key[0] ? 0 : OTHER_FIRST_LETTER);
}
