import { expect, test } from 'vitest';
import { buildExcerpt } from '../../../src/search/client/excerpt.ts';
import { listMarks } from '../../../src/search/client/marks.ts';
import { buildWord } from '../../../src/search/client/query.ts';
import { buildTerm, type Term } from '../../../src/search/client/term.ts';
import { splitPieces } from '../../../src/search/pieces.ts';

/** Pages of the index, of which the first is looked at. */
const PAGES = 100;
const META = {
  lengths: new Uint32Array(PAGES).fill(200),
  fields: ['title'],
  fragments: [],
  sorts: new Map(),
};

/** A word that stands at these places of the first page, and once on so many others. */
function makeTerm(word: string, places: readonly number[], others = 0): Term {
  const pages = Uint32Array.from({ length: others + 1 }, (_, page) => page);
  const positions = Uint32Array.from([...places, ...Array.from({ length: others }, () => 0)]);
  const starts = Uint32Array.from({ length: others + 2 }, (_, page) =>
    page === 0 ? 0 : places.length + page - 1,
  );
  const built = buildWord(word);
  const form = { form: built.word, postings: { pages, starts, positions } };
  return buildTerm(built, [{ key: built.key, forms: [form] }], { isAccented: true, pages: PAGES });
}

const marksOf = (...terms: Term[]): number[] => [...(listMarks(terms, 0, META).get('body') ?? [])];

test('of words here and there, those of the passage are marked that has most of them', () => {
  const terms = [makeTerm('khen', [0, 150]), makeTerm('tặng', [60, 158]), makeTerm('sở', [120, 160])];
  expect(marksOf(...terms)).toEqual([150, 158, 160]);
});

test('words side by side make a better passage than the same words apart', () => {
  const terms = [makeTerm('khen', [10, 101]), makeTerm('tặng', [20, 102]), makeTerm('sở', [180])];
  expect(marksOf(...terms)).toEqual([101, 102]);
});

test('a rare word makes a better passage than two that stand on every page', () => {
  const common = [makeTerm('của', [10], PAGES - 1), makeTerm('các', [14], PAGES - 1)];
  expect(marksOf(...common, makeTerm('tuồng', [120]))).toEqual([120]);
});

test('the excerpt of a long body shows that passage', () => {
  const filler = Array.from({ length: 150 }, (_, index) => `chữ${index}`).join(' ');
  const body = `Khen ${filler} Sở đã tặng giấy khen. ${filler}`;
  const terms = [makeTerm('sở', [151]), makeTerm('khen', [0, 155]), makeTerm('tặng', [153])];
  const excerpt = buildExcerpt(splitPieces(body), new Set(marksOf(...terms)));
  expect(excerpt.flatMap(({ text, isMarked }) => (isMarked ? [text] : []))).toEqual(['Sở', 'tặng', 'khen']);
});
