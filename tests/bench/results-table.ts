import { describeMachine } from './machine.ts';
import type { MeasuredRun, Stage } from './measured-run.ts';

/** What one generator needed. */
export interface Contestant {
  whole: MeasuredRun;
  /** Of pages and search index. */
  bytes: number;
  /** Ours alone: after one body of the newest year was changed. */
  newest?: MeasuredRun;
  /** Ours alone: after one of the oldest year. */
  oldest?: MeasuredRun;
}

export interface Results {
  bulletins: number;
  contestants: Record<string, Contestant>;
}

/** What is required of our whole build against each other one. */
const REQUIRED: Readonly<Record<string, number>> = { Hugo: 1.1, 'Astro with @astrojs/mdx': 0.4 };

const number = (value: number | undefined, digits = 1): string =>
  value === undefined ? '–' : value.toFixed(digits);

/** Share of a whole build of Hugo that a build takes after one changed body, at most. */
const ONE_CHANGED = { newest: 0.3, oldest: 0.5 };

/** The results as a page. `small` are those of fewer bulletins, against which the slope is taken. */
export function formatResults(results: Results, small: Results | undefined): string {
  const { bulletins, contestants } = results;
  const { Bantin: ours, ...peers } = contestants;
  const rows = Object.entries(contestants).map(
    ([name, { whole, bytes }]) =>
      `| ${name} | ${number(whole.wall)} | ${number(whole.cpu)} | ${number(whole.peak, 0)} | ${number(bytes / bulletins / 1000)} |`,
  );
  return (
    [
      '# Whole builds of many bulletins',
      `${bulletins} generated bulletins of 10 KB without pictures, ${describeMachine('astro', 'pagefind')}. ` +
        'Every generator renders the bulletins and their paginated lists (latest, years, sections); the others are followed by ' +
        "Pagefind's command line. Ours besides checks the content, every page and every link, lists places and people, writes " +
        'feeds, structured data, data files and a manifest, and swaps the finished site in. Of ours and of Hugo the middle one of ' +
        'several runs.',
      [
        '| generator | wall, s | CPU, s | peak memory, MB | pages and index, KB a bulletin |',
        '| --- | --: | --: | --: | --: |',
        ...rows,
      ].join('\n'),
      ...(ours ? [formatStages(ours), formatThreads(ours), formatRatios(ours, peers, bulletins, small)] : []),
    ].join('\n\n') + '\n'
  );
}

function formatStages({ whole, newest }: Contestant): string {
  const formatRow = (name: string, { wall, cpu, peak }: Stage, then: Stage | undefined): string =>
    `| ${name} | ${number(wall)} | ${number(cpu)} | ${number(peak, 0)} | ` +
    `${number(then?.wall)} | ${number(then?.cpu)} | ${number(then?.peak, 0)} |`;
  const rows = Object.entries(whole.marks).map(([stage, cost]) =>
    formatRow(stage, cost, newest?.marks[stage]),
  );
  return [
    '## Ours, stage by stage',
    'Seconds from the beginning to the end of each stage, and the most memory that our process and those of Pagefind filled ' +
      'together within it (in the last line: at any time). The parts of the index are made from the end of the stage `sync` on. ' +
      'The stage `survey` ends when all pages were read again, `index` when the index is in its place. The changed body is of ' +
      'the newest year.',
    [
      '| until the end of | wall | CPU | memory, MB | one body changed: wall | one body changed: CPU | one body changed: memory, MB |',
      '| --- | --: | --: | --: | --: | --: | --: |',
      ...rows,
      formatRow('the whole build', whole, newest),
    ].join('\n'),
  ].join('\n\n');
}

/** Threads that worked less than so many seconds are not listed. */
const MIN_SECONDS = 0.5;

/** What the names of threads stand for. */
const THREADS: Readonly<Record<string, string>> = {
  MainThread: 'main threads of Node: keys and rendering, the survey of finished pages, all else',
  WorkerThread: 'threads of ours: the gate, then preparing records for Pagefind and their fragments',
  V8Worker: 'collecting garbage and compiling',
  'libuv-worker': 'reading and writing files',
  'rolldown-worker': 'bundling',
  pagefind_extend: 'Pagefind',
};

function formatThreads({ whole, newest }: Contestant): string {
  const names = Object.entries(whole.threads)
    .filter(([, cpu]) => cpu >= MIN_SECONDS)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  const rows = names.map(
    ([name, cpu]) =>
      `| ${name}${THREADS[name] === undefined ? '' : `: ${THREADS[name]}`} | ${number(cpu)} | ${number(newest?.threads[name])} |`,
  );
  return [
    '## Ours, by thread',
    'Seconds of work of all threads of one name, looked at five times a second.',
    ['| threads | whole build: CPU | one body changed: CPU |', '| --- | --: | --: |', ...rows].join('\n'),
  ].join('\n\n');
}

function formatRatios(
  ours: Contestant,
  peers: Readonly<Record<string, Contestant>>,
  bulletins: number,
  small: Results | undefined,
): string {
  const stock = peers['Astro with @astrojs/mdx'];
  const before = small?.contestants['Bantin'];
  const hugo = peers['Hugo'];
  const lines: [string, number | undefined, number | undefined][] = [
    ...Object.entries(peers).map(([name, peer]): [string, number, number | undefined] => [
      `whole build, ours ÷ (${name} + Pagefind's command line)`,
      ours.whole.wall / peer.whole.wall,
      REQUIRED[name],
    ]),
    ...(['newest', 'oldest'] as const).map((which): [string, number | undefined, number] => [
      `one body of the ${which} year changed ÷ (Hugo + Pagefind's command line)`,
      hugo && ours[which] && ours[which].wall / hugo.whole.wall,
      ONE_CHANGED[which],
    ]),
    ['peak memory of all our processes together, GB', ours.whole.peak / 1000, 3],
    [
      `time a bulletin at ${bulletins} ÷ at ${small?.bulletins ?? '–'}`,
      before && small && ours.whole.wall / bulletins / (before.whole.wall / small.bulletins),
      1.2,
    ],
    ['bytes a bulletin, ours ÷ stock Astro', stock && ours.bytes / stock.bytes, 1.9],
  ];
  const rows = lines.map(
    ([what, value, most]) => `| ${what} | ${number(value, 2)} | ${most === undefined ? '–' : `≤ ${most}`} |`,
  );
  return ['## Required', ['| | measured | required |', '| --- | --: | --: |', ...rows].join('\n')].join(
    '\n\n',
  );
}
