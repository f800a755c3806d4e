import { expect, test } from 'vitest';
import { listReadings } from '../../../src/search/client/abbreviations.ts';
import { cutJoined } from '../../../src/search/client/cut-joined.ts';
import type { Engine } from '../../../src/search/client/engine.ts';
import { listQueryReadings } from '../../../src/search/client/find.ts';
import { Lexicon } from '../../../src/search/client/lexicon.ts';
import { parseQuery } from '../../../src/search/client/query.ts';
import { respell } from '../../../src/search/client/respell.ts';
import { cutText, MAX_TEXT } from '../../../src/search/client/text-length.ts';
import { indexWord } from '../../../src/search/pieces.ts';
import { readNewest } from '../../../src/vietnamese/newest.ts';
import { readViqr } from '../../../src/vietnamese/viqr.ts';
import { Random } from '../../search/random.ts';
import { readStarterAbbreviations } from '../../search/starter-abbreviations.ts';

/** The longest text of each kind has 2 to the power of this characters; the shortest has 16. */
const LONGEST = 16;
const MOST_MS = 200;
const SEED = 77;

const WORDS =
  'thi đua khen thưởng huân chương độc lập nông thôn mới hội nghị công dân ưu tú giải phóng mặt bằng nguyễn văn an a ban su'.split(
    ' ',
  );
const abbreviations = readStarterAbbreviations();
const random = new Random(SEED);
const letters = 'abcdeghiklmnopqrstuvxyăâđêôơư';
const drawWord = (length: number): string =>
  Array.from({ length }, () => letters[random.below(letters.length)]).join('');
const lexicon = new Lexicon({
  names: [],
  words: [...WORDS, ...Array.from({ length: 2000 }, () => drawWord(1 + random.below(7)))].map(indexWord),
  others: [],
});

/** An index without a word: whatever is asked is doubted. */
const engine = {
  findWord: async () => undefined,
  meta: { fragments: [], lengths: [] as unknown as Uint32Array, fields: [] },
} as unknown as Engine;

/** All that is done with a text before pages are looked at. */
async function analyse(text: string): Promise<void> {
  const typed = readNewest(cutText(text)).text;
  const query = parseQuery(typed);
  listQueryReadings(query, abbreviations);
  await respell({ engine, lexicon }, parseQuery(readViqr(typed)).words);
}

async function measure(text: string): Promise<number> {
  const before = process.cpuUsage();
  await analyse(text);
  return process.cpuUsage(before).user / 1000;
}

const shorts = abbreviations.map(({ short }) => short);
/** What a text of a kind repeats. */
const KINDS: Readonly<Record<string, () => string>> = {
  'one letter': () => 'a',
  'one word without a space': () => 'nguyễn',
  'words joined': () => random.pick(WORDS),
  'letters by chance': () => drawWord(1),
  'words by chance': () => `${drawWord(1 + random.below(9))} `,
  words: () => `${random.pick(WORDS)} `,
  'one abbreviation': () => 'ubnd ',
  'two abbreviations': () => 'tđkt ubnd ',
  abbreviations: () => `${random.pick(shorts)} `,
  'abbreviations with dots': () => 'U.B.N.D. ',
  digits: () => '1',
  'numbers and letters': () => 'a1',
  'numbers in groups': () => '1.000 ',
  days: () => 'ngày 5 tháng 7 năm 2024 ',
  dates: () => '5/7/2024 ',
  'marks that stand apart': () => '\u0301',
  'letters with marks apart': () => 'a\u0302\u0301',
  'marks of VIQR': () => "nghe^. o+'",
  'keys of Telex': () => 'ddaafuwow',
  quotes: () => '"',
  phrases: () => '"a b" ',
  spaces: () => ' ',
  dashes: () => '- ',
  'what nobody sees': () => '\u200b',
  'what asks for the newest': () => 'mới nhất ',
  'letters of another plane': () => '𝐚',
};

test.each(Object.entries(KINDS))(
  'a text of %s is read in less than the fifth of a second, however long it is',
  async (_, draw) => {
    await analyse('thi dua');
    const slow: string[] = [];
    for (let power = 4; power <= LONGEST; power += 1) {
      let text = '';
      while (text.length < 2 ** power) text += draw();
      const ms = await measure(text);
      if (ms > MOST_MS) slow.push(`${text.length} characters: ${ms} ms`);
    }
    expect(slow).toEqual([]);
  },
);

test('readings are the first six of all, however many abbreviations a query has', () => {
  const read = (count: number): string[] =>
    listReadings(parseQuery('ubnd '.repeat(count)).words, abbreviations).map((words) =>
      words.map(({ key }) => key).join(' '),
    );
  const own = abbreviations.filter(({ short }) => short === 'UBND');
  expect(own.length).toBe(1);
  const others = read(1);
  expect(others.length).toBeGreaterThan(0);
  // The last words change first.
  expect(read(2)[0]).toBe(`ubnd ${others[0]}`);
  expect(read(20)[0]).toBe(`${'ubnd '.repeat(19)}${others[0]}`);
  expect(read(20).length).toBeLessThanOrEqual(6);
});

test('a word has no more letters than any of an index, and a query no more than are read', () => {
  const { words } = parseQuery(`${'a'.repeat(100_000)} thi đua`);
  expect(words.map(({ word }) => word.length)).toEqual([100]);
  expect(parseQuery('nguyễn'.repeat(300)).words[0]!.word.length).toBeLessThanOrEqual(100);
});

/** All cuts of a text into words of the vocabulary and numbers, by trying each. */
function listAllCuts(text: string): string[] {
  if (text === '') return [''];
  return Array.from({ length: text.length }, (_, at) => at + 1).flatMap((end) => {
    const part = text.slice(0, end);
    const isNumber = /^\d+$/u.test(part) && !/^\d/u.test(text.slice(end));
    if (!isNumber && (lexicon.rank(part) === undefined || part.length === 1)) return [];
    return listAllCuts(text.slice(end)).map((rest) => `${part} ${rest}`);
  });
}

test('a joined text is cut as when each place is tried', () => {
  let cut = 0;
  for (let round = 0; round < 200; round += 1) {
    const words = Array.from({ length: 2 + random.below(3) }, () =>
      random.chance(0.2) ? String(random.below(10 ** 9)) : indexWord(random.pick(WORDS)),
    );
    const text = parseQuery(words.join('')).words[0]!.key;
    const all = new Set(listAllCuts(text).map((each) => each.trim()));
    const ways = cutJoined(text, lexicon).map((parts) => parts.join(' '));
    expect(ways.filter((way) => !all.has(way))).toEqual([]);
    cut += ways.length;
  }
  expect(cut).toBeGreaterThan(100);
});

test('of a text the first characters are read, letters with marks that stand apart as one', () => {
  expect(cutText('a'.repeat(MAX_TEXT + 1))).toBe('a'.repeat(MAX_TEXT));
  expect(cutText('ê'.normalize('NFD').repeat(MAX_TEXT))).toBe('ê'.repeat(MAX_TEXT));
  expect(cutText('thi đua')).toBe('thi đua');
});
