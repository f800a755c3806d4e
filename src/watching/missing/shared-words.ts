import { slugify } from '../../vietnamese/slug.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import type { KnownBulletin } from './known-bulletin.ts';

/** Words that an address and a title have to share, at least. */
const MIN_SHARED = 3;

/** How much of the words of an address have to be those of the title, and the other way round; rare words weigh more. */
const MIN_SHARE = { ofAddress: 0.65, ofTitle: 0.4 } as const;

/** How much better than another the best has to be. */
const LEAD = 1.2;

/** Letters of a title, as words without marks, at most: it is not cut. */
const MAX_LETTERS = 1000;

/**
 * Opens the search for bulletins of which the title and the slug share words with an address, words without marks. It gives the keys
 * of the likeliest: several where none is much likelier than the others.
 */
export function openSharedWords(
  bulletins: readonly KnownBulletin[],
): (words: readonly string[]) => readonly string[] {
  const known = bulletins.map(({ key, slug, title }) => ({
    key,
    words: new Set([...slugify(title, MAX_LETTERS).split('-'), ...slug.split('-')]),
  }));
  const holders = new Map<string, number[]>();
  for (const [index, { words }] of known.entries()) {
    for (const word of words) {
      const before = holders.get(word);
      if (before) before.push(index);
      else holders.set(word, [index]);
    }
  }
  // A word that no title has weighs as one that half a bulletin has.
  const weigh = (word: string): number => Math.log(1 + known.length / (holders.get(word)?.length ?? 0.5));
  const weights = known.map(({ words }) => sum([...words].map(weigh)));
  return (given) => {
    const asked = new Set(given);
    const whole = sum([...asked].map(weigh));
    const shared = countShared(asked, holders, weigh);
    const likely = [...shared].flatMap(([index, { count, weight }]) => {
      const [ofAddress, ofTitle] = [weight / whole, weight / weights[index]!];
      const isLikely =
        count >= MIN_SHARED && ofAddress >= MIN_SHARE.ofAddress && ofTitle >= MIN_SHARE.ofTitle;
      return isLikely ? [{ key: known[index]!.key, score: ofAddress * ofTitle }] : [];
    });
    likely.sort((a, b) => b.score - a.score || byCodeUnits(a.key, b.key));
    const best = likely[0]?.score ?? 0;
    return likely.filter(({ score }) => score * LEAD > best).map(({ key }) => key);
  };
}

/** How many words, and of what weight, each bulletin shares, by its index. */
function countShared(
  asked: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly number[]>,
  weigh: (word: string) => number,
): Map<number, { count: number; weight: number }> {
  const shared = new Map<number, { count: number; weight: number }>();
  for (const word of asked) {
    const weight = weigh(word);
    for (const index of holders.get(word) ?? []) {
      const before = shared.get(index) ?? { count: 0, weight: 0 };
      shared.set(index, { count: before.count + 1, weight: before.weight + weight });
    }
  }
  return shared;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
