import type { Expansion } from '../../src/search/client/abbreviations.ts';
import type { Corpus } from './corpus.ts';
import { GroundTruth } from './ground-truth.ts';
import { Random } from './random.ts';
import { confuseOne, slipOne } from './slips.ts';

/** The ways readers search who do not have the words of the bulletins, with what is asked of the search for each. */
export const READER_KINDS = [
  { name: 'five words of a title, one slip', top: 0.88 },
  { name: 'five words of a title, joined', top: 0.8 },
  { name: 'five words of a title, a sound confused', top: 0.88 },
  { name: 'questions by template', top: 0.85 },
  { name: 'abbreviations of the starter', top: 0.9 },
  { name: 'sentences pasted, one slip', top: 0.9 },
  { name: 'large numbers, written in the other way', top: 0.9 },
] as const;

export type ReaderKind = (typeof READER_KINDS)[number]['name'];

/** A query with the addresses of the bulletins that answer it, and the words that were meant where some were mistyped. */
export interface ReaderQuery {
  kind: ReaderKind;
  text: string;
  right: ReadonlySet<string>;
  meant?: string;
}

/** What no office writes about: the only right answer is none, or a few that say what they lack. */
export const NONSENSE = [
  'công thức nấu phở bò tái',
  'vé máy bay giá rẻ đi đà lạt',
  'xổ số miền bắc hôm nay',
  'iphone 15 pro max cũ',
  'thuê phòng trọ giá rẻ',
  'lò vi sóng',
  'phim hoạt hình doremon',
  'asdf qwerty',
  'ca1',
  'Su25',
  'mig21',
  'khám răng sâu',
] as const;

/** The share of mistyped queries of a kind for which the first other spelling is the one that was meant, at least. */
export const LEAST_SPELT = 0.8;

/** Nearest bulletins that such a query may show. */
export const MAX_NEAREST = 20;

const QUESTIONS = [
  (phrase: string): string => `tại sao ${phrase} không được khen`,
  (phrase: string): string => `${phrase} có bao nhiêu người được tặng thưởng`,
  (phrase: string): string => `cho tôi hỏi ${phrase} là gì`,
  (phrase: string): string => `bao giờ thì ${phrase} được công bố`,
];

/** Tries that a draw takes to find what has the kind's form. */
const TRIES = 60;

/** Draws up to `count` queries of every kind from a corpus. */
export function drawReaderQueries(
  corpus: Corpus,
  abbreviations: readonly Expansion[],
  count: number,
  seed = 19,
): ReaderQuery[] {
  const truth = new GroundTruth(corpus.records);
  const random = new Random(seed);
  const drawers: Record<
    ReaderKind,
    () => (Omit<ReaderQuery, 'kind' | 'right'> & { phrase: string }) | undefined
  > = {
    'five words of a title, one slip': () =>
      drawChanged(drawFive(random, corpus), (words) => slipOne(random, words)),
    'five words of a title, joined': () => {
      const words = drawFive(random, corpus);
      return words && { text: words.join(''), phrase: words.join(' ') };
    },
    'five words of a title, a sound confused': () =>
      drawChanged(drawFive(random, corpus), (words) => confuseOne(random, words)),
    'questions by template': () => {
      const { title, people, places } = random.pick(corpus.records);
      const phrase = random.pick([title.toLowerCase(), people[0]!, places[0]!]);
      return { text: random.pick(QUESTIONS)(phrase), phrase };
    },
    'abbreviations of the starter': () => drawAbbreviation(random, corpus, abbreviations),
    'sentences pasted, one slip': () =>
      drawChanged(drawSentence(random, corpus), (words) => slipOne(random, words)),
    'large numbers, written in the other way': () => {
      const found = /(?<![\d/.])(?!(?:19|20)\d\d)[1-9]\d{3}(?= \p{L})(?: \p{L}+){1,2}/u.exec(
        random.pick(corpus.records).text,
      );
      return found ? { text: found[0].replace(/^\d/u, '$&.'), phrase: found[0] } : undefined;
    },
  };
  return READER_KINDS.flatMap(({ name }) =>
    Array.from({ length: count }, (): ReaderQuery[] => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const drawn = drawers[name]();
        if (!drawn) continue;
        const { phrase, ...query } = drawn;
        return [{ kind: name, ...query, right: truth.listExact(phrase) }];
      }
      return [];
    }).flat(),
  ).filter(({ right }) => right.size > 0);
}

type Change = (words: readonly string[]) => string[] | undefined;

function drawChanged(words: string[] | undefined, change: Change) {
  const changed = words && change(words);
  if (!changed) return undefined;
  const meant = words.join(' ');
  return { text: changed.join(' '), phrase: meant, meant };
}

function drawFive(random: Random, { records }: Corpus): string[] | undefined {
  const words =
    random
      .pick(records)
      .title.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 5) return undefined;
  const from = random.below(words.length - 4);
  return words.slice(from, from + 5);
}

function drawSentence(random: Random, { records }: Corpus): string[] | undefined {
  const sentence = random.pick(random.pick(records).text.split(/(?<=[.;]) /u)).replace(/[“”"]/gu, '');
  const words = sentence.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length >= 10 && words.length <= 24 ? words : undefined;
}

/** A long form of a body with the two words behind it, typed as its abbreviation. */
function drawAbbreviation(random: Random, { records }: Corpus, abbreviations: readonly Expansion[]) {
  const { short, long } = random.pick(abbreviations);
  const form = random.pick(long);
  const words = form.match(/[\p{L}\p{N}]+/gu) ?? [];
  const pattern = new RegExp(`(?<!\\p{L})${words.join('[^\\p{L}\\p{N}]+')}(?: \\p{L}+){2}`, 'iu');
  const from = random.below(records.length);
  for (let step = 0; step < Math.min(records.length, TRIES); step += 1) {
    const found = pattern.exec(records[(from + step) % records.length]!.text)?.[0];
    if (!found) continue;
    const rest = found
      .match(/[\p{L}\p{N}]+/gu)!
      .slice(words.length)
      .join(' ');
    return { text: `${short} ${rest}`, phrase: found };
  }
  return undefined;
}
