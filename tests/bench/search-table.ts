import type { Measured } from '../search/measure.ts';
import { COMMON, KINDS } from '../search/query-kinds.ts';
import { LEAST_SPELT, MAX_NEAREST, NONSENSE, READER_KINDS } from '../search/reader-kinds.ts';
import type { FirstSearch } from '../search/timing.ts';
import { describeMachine } from './machine.ts';
import type { ReaderResults } from './reader-search.ts';
import type { StockResults } from './stock-search.ts';

/** What was measured over one number of bulletins. */
export interface SizeResults {
  size: number;
  day: string;
  /** For our index. */
  seconds: number;
  ours: {
    measured: Measured[];
    /** The page opened with a very common phrase, and with a name. */
    first: FirstSearch;
    firstName: FirstSearch;
    /** On the open page, in milliseconds: names whose words were not fetched yet; the phrase; the phrase without accents. */
    name: number;
    common: number;
    commonAgain: number;
    /** What those ask who lack the words of the bulletins, for the second time on the open page. */
    again: { median: number; p95: number };
    browser: string;
  };
  /** What readers ask who lack the words of the bulletins: our engine in this process, and MiniSearch. */
  readers: ReaderResults;
  stock?: StockResults;
}

const share = (number: number | undefined): string => (number === undefined ? '–' : number.toFixed(3));
const ms = (number: number | undefined): string => (number === undefined ? '–' : `${Math.round(number)} ms`);
const kb = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;

/** The results of all sizes as a page. */
export function formatSearchResults(results: readonly SizeResults[]): string {
  const [{ ours }] = results as [SizeResults];
  const about =
    `Generated bulletins of about 330 words, ${describeMachine('pagefind')}, Chromium ${ours.browser}, from a server on the same machine. ` +
    'Stock is Pagefind as it comes, on plain pages of the same bulletins. Top-1: the first result is right. P@10: of the first ' +
    'results, how many are right. A result is right when it holds what was asked for, which reading all bulletins tells. The second table has ' +
    'what readers ask who do not have the words of the bulletins: our engine in Node, MiniSearch with folded syllables, boosted ' +
    'fields and fuzzy words. Spelt right: the first other spelling offered is the one that was meant. On real texts: [`search-lab.md`](search-lab.md).';
  return `${['# Search', about, ...results.map(formatSize), formatRequired(results)].join('\n\n')}\n`;
}

/** One size as a section. */
export function formatSize({ size, day, seconds, ours, readers, stock }: SizeResults): string {
  const rows = ours.measured.map(({ kind, queries, ...own }, index) => {
    const theirs = stock?.measured[index];
    const pairs = (['top', 'precision', 'inTen'] as const).flatMap((part) => [
      share(own[part]),
      share(theirs?.[part]),
    ]);
    return `| ${[kind, queries, ...pairs].join(' | ')} |`;
  });
  const failures = stock?.failures ?? [];
  return [
    `## ${size} bulletins, ${day}`,
    [
      '| kind | queries | top-1 | stock | P@10 | stock | in the first ten | stock |',
      '| --- | --: | --: | --: | --: | --: | --: | --: |',
      ...rows,
    ].join('\n'),
    formatReaders(readers, stock),
    [
      `- indexed in ${seconds.toFixed(1)} s`,
      `- page opened with "${COMMON[0]}": ${kb(ours.first.bytes)}, ${ms(ours.first.milliseconds)}; stock, engine opened: ${ms(stock?.first)}`,
      `- page opened with a name: ${kb(ours.firstName.bytes)}, ${ms(ours.firstName.milliseconds)}`,
      `- on the open page: a name ${ms(ours.name)} (median of 41), "${COMMON[0]}" ${ms(ours.common)}`,
      `- on the open page, its words known: "${COMMON[1]}" ${ms(ours.commonAgain)}; the queries of the second table ${ms(ours.again.median)} (median), ${ms(ours.again.p95)} (of 100, 95 are faster)`,
      ...(failures.length > 0
        ? [`- stock failed at ${failures.length} queries, first at ${failures[0]}; they count as wrong`]
        : []),
    ].join('\n'),
  ].join('\n\n');
}

/** The kinds of those who do not have the words of the bulletins, beside both others. */
function formatReaders(
  { measured, mini, nonsense, miniNonsense, warm }: ReaderResults,
  stock?: StockResults,
): string {
  const rows = measured.map(({ kind, queries, top, inFive, none, spelt }, index) => {
    const [other, theirs] = [mini[index]!, stock?.readers[index]];
    const cells = [top, other.top, theirs?.top, inFive, other.inFive, theirs?.inFive, none].map(share);
    return `| ${[kind, queries, ...cells, Number.isNaN(spelt) ? '–' : share(spelt)].join(' | ')} |`;
  });
  return [
    [
      '| kind | queries | top-1 | MiniSearch | stock | in five | MiniSearch | stock | nothing found | spelt right |',
      '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
      ...rows,
    ].join('\n'),
    [
      `- of ${NONSENSE.length} queries about something else, the most results: ${nonsense}; MiniSearch ${miniNonsense}`,
      `- all of these again, in this process, their words known, in processor time: ${ms(warm.median)} (median), ${ms(warm.p95)} (of 100, 95 are faster)`,
    ].join('\n'),
  ].join('\n\n');
}

/** What is required of every size, and of the sizes that are named. Rows are of what has been measured. */
function formatRequired(results: readonly SizeResults[]): string {
  const rows = results.flatMap((result) => [
    ...listKindRows(result),
    ...listReaderRows(result),
    ...listCostRows(result),
  ]);
  return [
    '## Required',
    ['| | measured | required |', '| --- | --: | --: |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join(
      '\n',
    ),
  ].join('\n\n');
}

type RequiredRow = [what: string, measured: string, required: string];

function listKindRows({ size, ours }: SizeResults): RequiredRow[] {
  return KINDS.map((kind): RequiredRow => {
    const measured = ours.measured.find((own) => own.kind === kind.name);
    if ('top' in kind) return [`${kind.name}, top-1 at ${size}`, share(measured?.top), `≥ ${kind.top}`];
    if ('precision' in kind)
      return [`${kind.name}, P@10 at ${size}`, share(measured?.precision), `≥ ${kind.precision}`];
    return [`${kind.name}, in the first ten at ${size}`, share(measured?.inTen), `≥ ${kind.inTen}`];
  });
}

function listReaderRows({ size, readers: { measured, nonsense } }: SizeResults): RequiredRow[] {
  return [
    ...READER_KINDS.map(({ name, top }): RequiredRow => {
      const own = measured.find(({ kind }) => kind === name);
      return [`${name}, top-1 at ${size}`, share(own?.top), `≥ ${top}`];
    }),
    ...measured
      .filter(({ spelt }) => !Number.isNaN(spelt))
      .map(({ kind, spelt }): RequiredRow => [
        `${kind}, spelt right at ${size}`,
        share(spelt),
        `≥ ${LEAST_SPELT}`,
      ]),
    [`results for something else at ${size}, at most`, String(nonsense), `≤ ${MAX_NEAREST}`],
  ];
}

function listCostRows({ size, ours, readers: { warm } }: SizeResults): RequiredRow[] {
  if (size === 5000) {
    return [
      ['bytes to first results and filters at 5000', kb(ours.first.bytes), '≤ 450 KB'],
      ['a name on the open page at 5000, median', ms(ours.name), '≤ 100 ms'],
    ];
  }
  if (size === 10_000) {
    return [
      ['words known at 10000, processor time of 95 of 100 searches', ms(warm.p95), '≤ 150 ms'],
      ['words known at 10000, on the open page, 95 of 100 searches', ms(ours.again.p95), '≤ 150 ms'],
    ];
  }
  if (size !== 20_000) return [];
  return [
    ['page opened with a very common phrase at 20000', ms(ours.first.milliseconds), '≤ 1000 ms'],
    ['the same on the open page', ms(ours.common), '≤ 1000 ms'],
  ];
}
