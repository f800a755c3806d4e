import { FILTERS } from '../../src/search/filters.ts';
import type { Expansion } from '../../src/search/client/abbreviations.ts';
import type { SearchRequest } from '../../src/search/client/search.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import type { Corpus } from './corpus.ts';
import { COMMON, drawQueries } from './query-kinds.ts';
import { drawReaderQueries, NONSENSE } from './reader-kinds.ts';
import { Random } from './random.ts';

/** What asks for an order or a period, alone or beside other words. */
const PERIODS = ['mới nhất', 'năm 2019', 'tháng 5/2021', '2023', 'tin mới'];

/** Draws `count` searches of every kind from a corpus: queries of all known kinds and words by chance, with filters, orders, quotation marks. */
export function drawAnyRequests(
  corpus: Corpus,
  abbreviations: readonly Expansion[],
  count: number,
  seed: number,
): SearchRequest[] {
  const random = new Random(seed);
  const each = Math.ceil(count / 20);
  const texts = [
    ...drawQueries(corpus, each, seed).map(({ text }) => text),
    ...drawReaderQueries(corpus, abbreviations, each, seed).map(({ text }) => text),
    ...NONSENSE,
    ...COMMON,
    ...PERIODS,
  ];
  return Array.from({ length: count }, () => {
    const text = random.chance(0.5) ? random.pick(texts) : drawWords(corpus, random, texts);
    return {
      text: random.chance(0.1) ? `"${text}"` : text,
      selection: random.chance(0.25) ? drawSelection(corpus, random) : {},
      order: random.chance(0.2) ? 'date' : 'relevance',
      isVerbatim: random.chance(0.1),
    };
  });
}

/** Words of any bulletins beside each other, in other accents, half of the last one, or nothing at all. */
function drawWords({ records }: Corpus, random: Random, texts: readonly string[]): string {
  const words = Array.from({ length: random.below(5) }, () => {
    const { text, title, id } = random.pick(records);
    return random.chance(0.05) ? id : random.pick(`${title} ${text}`.split(' '));
  });
  const joined = random.chance(0.2) ? `${words.join(' ')} ${random.pick(texts)}` : words.join(' ');
  const half = random.chance(0.4) ? joined.slice(0, -(1 + random.below(3))) : joined;
  return random.chance(0.3) ? fold(half) : half;
}

function drawSelection({ records }: Corpus, random: Random): SearchRequest['selection'] {
  const chosen = Array.from({ length: 1 + random.below(2) }, () => {
    const { key, values } = random.pick(FILTERS);
    return [key as string, random.pick(values(random.pick(records)))];
  });
  if (random.chance(0.3)) chosen.push([random.pick(['tu', 'den']), random.pick(records).day]);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined)) as SearchRequest['selection'];
}
