import { restoreDStroke } from '../../src/vietnamese/canonical.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import type { Corpus } from './corpus.ts';
import { GroundTruth } from './ground-truth.ts';
import { Random } from './random.ts';

/** The ways readers search, with what is asked of the search for each. */
export const KINDS = [
  { name: 'names, accented', top: 0.99 },
  { name: 'names, unaccented', top: 0.98 },
  { name: 'places, accented', top: 0.99 },
  { name: 'places, unaccented', top: 0.98 },
  { name: 'phrases, accented', top: 0.98 },
  { name: 'phrases, unaccented', top: 0.97 },
  { name: 'one accented syllable', precision: 0.97 },
  { name: 'names half-typed, anyone so begun', top: 0.95 },
  { name: 'names half-typed, the one meant', inTen: 0.9 },
] as const;

export type Kind = (typeof KINDS)[number]['name'];

/** Words that stand on nearly every bulletin of the corpus, with and without accents. */
export const COMMON = ['thi đua khen thưởng', 'thi dua khen thuong'] as const;

/** A query with the addresses of the bulletins that answer it. */
export interface KindQuery {
  kind: Kind;
  text: string;
  right: ReadonlySet<string>;
}

/** Draws up to `count` queries of every kind from a corpus. */
export function drawQueries(corpus: Corpus, count: number, seed = 1): KindQuery[] {
  const random = new Random(seed);
  const truth = new GroundTruth(corpus.records);
  const exact = (kind: Kind, text: string): KindQuery => ({ kind, text, right: truth.listExact(text) });
  const folded = (kind: Kind, text: string): KindQuery => ({
    kind,
    text: fold(text),
    right: truth.listFolded(text),
  });
  const names = draw(random, corpus.people, count);
  const places = draw(random, corpus.places, count);
  const phrases = Array.from({ length: count }, () => drawPhrase(random, corpus));
  const confusable = draw(random, listConfusable(truth), count);
  // Of thousands of people, many share a family name, a middle name and a letter: half a name does not tell which one was meant.
  const halves = names.map((name) => ({ name, text: cutLastSyllable(random, name) }));
  const queries = [
    ...names.map((name) => exact('names, accented', name)),
    ...names.map((name) => folded('names, unaccented', name)),
    ...places.map((place) => exact('places, accented', place)),
    ...places.map((place) => folded('places, unaccented', place)),
    ...phrases.map((phrase) => exact('phrases, accented', phrase)),
    ...phrases.map((phrase) => folded('phrases, unaccented', phrase)),
    ...confusable.map((word) => exact('one accented syllable', restoreDStroke(word))),
    ...halves.map(({ text }): KindQuery => ({
      kind: 'names half-typed, anyone so begun',
      text,
      right: truth.listBegun(text),
    })),
    ...halves.map(({ name, text }) => ({ ...exact('names half-typed, the one meant', name), text })),
  ];
  // Of all the people who exist, some stand in no bulletin.
  return queries.filter(({ right }) => right.size > 0);
}

function draw<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(random.below(left.length), 1));
  return drawn;
}

/** Three to six words of a body that stand together within a sentence. */
function drawPhrase(random: Random, { records }: Corpus): string {
  const sentences = random.pick(records).text.split(/(?<=[.;]) /u);
  const words = random.pick(sentences).split(' ');
  const length = Math.min(words.length, 3 + random.below(4));
  const from = random.below(words.length - length + 1);
  return words.slice(from, from + length).join(' ');
}

/** Accented syllables that another spelling of the same letters threatens to hide, on at least ten bulletins. */
function listConfusable(truth: GroundTruth): string[] {
  const counts = truth.countWords();
  const spellings = Map.groupBy(counts, ([word]) => fold(word));
  return [...counts]
    .filter(([word, count]) => {
      const twins = spellings.get(fold(word))!.filter(([twin]) => twin !== word);
      return (
        count >= 10 &&
        /^\p{L}{2,}$/u.test(word) &&
        word !== fold(word) &&
        Math.max(0, ...twins.map(([, times]) => times)) * 2 >= count
      );
    })
    .map(([word]) => word);
}

/** A name of which the last syllable has begun: at least its first letter, not all of them. */
function cutLastSyllable(random: Random, name: string): string {
  const start = name.lastIndexOf(' ') + 1;
  return name.slice(0, start + 1 + random.below(Math.max(1, name.length - start - 1)));
}
