import { fold } from '../../src/vietnamese/fold.ts';
import type { Random } from './random.ts';

const LETTERS = 'abcdeghiklmnopqrstuvxy';

/** Sounds at the beginning of a syllable that speakers confuse. */
const SOUNDS = [
  ['s', 'x'],
  ['x', 's'],
  ['ch', 'tr'],
  ['tr', 'ch'],
  ['gi', 'd'],
  ['d', 'gi'],
  ['r', 'd'],
  ['l', 'n'],
  ['n', 'l'],
] as const;

/** A word with one slip of the finger: a letter lost, too many, another, or two exchanged. The same word where it shows none. */
export function slip(random: Random, word: string): string {
  const letters = [...word];
  const at = random.below(letters.length);
  const kind = random.below(4);
  if (kind === 0 && letters.length > 2) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, random.pick([...LETTERS]));
  else if (kind === 2) letters[at] = random.pick([...LETTERS]);
  else if (at + 1 < letters.length) letters.splice(at, 2, letters[at + 1]!, letters[at]!);
  return letters.join('');
}

/** One of the words with a slip in it; undefined where none changes. */
export function slipOne(random: Random, words: readonly string[]): string[] | undefined {
  const at = random.below(words.length);
  const changed = slip(random, words[at]!);
  return changed === words[at] || !/\p{L}/u.test(words[at]!) ? undefined : words.with(at, changed);
}

/** The words with the first that begins with a confusable sound written with its other one; undefined if none does. */
export function confuseOne(random: Random, words: readonly string[]): string[] | undefined {
  const first = random.below(words.length);
  const order = [...words.keys()].map((index) => (index + first) % words.length);
  for (const index of order) {
    const word = words[index]!;
    for (const [sound, other] of SOUNDS) {
      // "gìn" writes the i of its sound but once, and ng and nh are no n.
      const rest = word.slice(sound.length);
      if (word.startsWith(sound) && /^[aeouy]/u.test(fold(rest))) return words.with(index, other + rest);
    }
  }
  return undefined;
}
