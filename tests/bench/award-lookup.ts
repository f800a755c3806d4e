// The look-up of a register of 300,000 rows: what its index costs, what one look-up reads, what it finds, and how fast from a disk in
// two browsers. Run by `node tests/bench/award-lookup.ts [rows decisions]`; prints a table and ends with 1 where a budget of it is missed.
import { gzipSync } from 'node:zlib';
import { buildLookup, type LookupIndex } from '../../src/awards/lookup/build.ts';
import { openLookup, type LookupReader } from '../../src/awards/lookup/find.ts';
import { FAMILIES, SHOWN_NAMES, type LookupRow } from '../../src/awards/lookup/form.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { measureOnDisk } from './award-disk.ts';
import { buildAwardCorpus, withOneMore, type AwardCorpus } from './award-corpus.ts';

/** The answers of an index, with what was read for them. */
interface Measured {
  reader: LookupReader;
  /** Requests since the last call, the manifest included, and their bytes compressed. */
  take(): { requests: number; bytes: number };
}

/** A reader that counts what it loads; nothing is kept between two questions, as for a reader who has just come. */
function openMeasured({ manifest, blocks }: LookupIndex): Measured {
  const texts = new Map(
    FAMILIES.flatMap((family) => blocks[family].map(({ name, json }) => [name, json] as const)),
  );
  const sizes = new Map<string, number>();
  const sizeOf = (name: string, text: string) => {
    const size = sizes.get(name) ?? gzipSync(text).length;
    sizes.set(name, size);
    return size;
  };
  const manifestText = JSON.stringify(manifest);
  let loaded = new Set<string>();
  const reader = openLookup(manifest, (_family, name) => {
    loaded.add(name);
    return Promise.resolve(JSON.parse(texts.get(name)!) as unknown);
  });
  return {
    reader,
    take() {
      const bytes = [...loaded].reduce((sum, name) => sum + sizeOf(name, texts.get(name)!), 0);
      const measured = { requests: loaded.size + 1, bytes: bytes + sizeOf('manifest', manifestText) };
      loaded = new Set();
      return measured;
    },
  };
}

/** Rows spread over the register, people only. */
function sampleRows({ rows }: AwardCorpus, count: number): LookupRow[] {
  const people = rows.filter(({ isPerson }) => isPerson);
  return Array.from({ length: count }, (_, at) => people[(at * 7919) % people.length]!);
}

/** The share of rows, in per cent, whose name is among all names of an answer, and among those shown at first. */
async function measureRecall(
  reader: LookupReader,
  rows: readonly LookupRow[],
  ask: (row: LookupRow) => string,
): Promise<{ all: number; first: number }> {
  let [all, first] = [0, 0];
  for (const row of rows) {
    const { names } = await reader.findNames(ask(row));
    const at = names.findIndex(({ name, kind }) => kind === 'p' && name === row.name);
    if (at >= 0) all += 1;
    if (at >= 0 && at < SHOWN_NAMES) first += 1;
  }
  return { all: (all / rows.length) * 100, first: (first / rows.length) * 100 };
}

const partsOf = ({ name }: LookupRow) => name.split(' ');
const given = (row: LookupRow) => partsOf(row).at(-1)!;

/** What is asked, and the share that has to be found. */
const QUESTIONS: readonly (readonly [string, (row: LookupRow) => string, number])[] = [
  ['full name, accents', ({ name }) => name, 100],
  ['full name, no accents', ({ name }) => fold(name), 100],
  ['without the middle name', (row) => `${partsOf(row)[0]!} ${given(row)}`, 99],
  ['last two words', (row) => partsOf(row).slice(-2).join(' '), 99],
  ['given name, commune', (row) => `${given(row)} ${row.place}`, 99],
  ['given name, unit', (row) => `${given(row)} ${row.unit}`, 99],
];

/** The share of the files of the new index, in per cent, that the old one does not have. */
function measureChange(
  before: LookupIndex,
  after: LookupIndex,
): { share: number; changed: number; files: number } {
  const known = new Set(FAMILIES.flatMap((family) => before.blocks[family].map(({ name }) => name)));
  const names = FAMILIES.flatMap((family) => after.blocks[family].map(({ name }) => name));
  const changed = names.filter((name) => !known.has(name)).length + 1;
  return { share: (changed / (names.length + 1)) * 100, changed, files: names.length + 1 };
}

const [rowCount = 300_000, decisionCount = 12_000] = process.argv.slice(2).map(Number);
const corpus = buildAwardCorpus(rowCount, decisionCount);
const lines: [string, string, boolean][] = [];
const add = (what: string, figure: string, holds = true) => lines.push([what, figure, holds]);

const before = process.cpuUsage();
const lookup = buildLookup(corpus.rows, corpus.decisions);
const { user, system } = process.cpuUsage(before);
const cpu = (user + system) / 1e6;
const memory = process.resourceUsage().maxRSS / 1024;
add('index: CPU', `${cpu.toFixed(1)} s`, cpu <= 30);
add('peak memory, corpus included', `${memory.toFixed(0)} MB`, memory <= 1024);
for (const family of FAMILIES) {
  const blocks = lookup.blocks[family];
  const raw = blocks.reduce((sum, { json }) => sum + Buffer.byteLength(json), 0);
  const largest = Math.max(...blocks.map(({ json }) => gzipSync(json).length));
  add(
    `blocks of ${family}`,
    `${blocks.length}, ${(raw / 1e6).toFixed(1)} MB, largest ${(largest / 1e3).toFixed(1)} kB gzip`,
  );
}
add('manifest', `${(gzipSync(JSON.stringify(lookup.manifest)).length / 1e3).toFixed(1)} kB gzip`);

const { reader, take } = openMeasured(lookup);
const counts = new Map<string, number>();
for (const { name, isPerson } of corpus.rows) if (isPerson) counts.set(name, (counts.get(name) ?? 0) + 1);
const [commonest = '', times = 0] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
take();
for (const [what, name] of [
  [`newest 20 rows of the commonest name (${times} rows)`, commonest],
  ['the same without accents', fold(commonest)],
] as const) {
  const [found] = await reader.findWhole(name);
  const { requests, bytes } = take();
  const isEnough = found?.name === commonest && found.newest.length >= Math.min(20, times);
  add(
    what,
    `${requests} requests, ${(bytes / 1e3).toFixed(1)} kB`,
    requests <= 3 && bytes <= 50_000 && isEnough,
  );
}
const sample = sampleRows(corpus, 2000);
for (const [what, spell] of [
  ['worst of 2,000 full names', (name: string) => name],
  ['the same without accents', fold],
] as const) {
  let most = { requests: 0, bytes: 0 };
  let missing = 0;
  for (const { name } of sample) {
    const found = await reader.findWhole(spell(name));
    if (!found.some((each) => each.name === name)) missing += 1;
    const { requests, bytes } = take();
    most = { requests: Math.max(most.requests, requests), bytes: Math.max(most.bytes, bytes) };
  }
  const isSmall = most.requests <= 3 && most.bytes <= 50_000;
  add(
    what,
    `${most.requests} requests, ${(most.bytes / 1e3).toFixed(1)} kB; ${missing} in a later block`,
    isSmall,
  );
}
for (const query of ['Hương', 'nguyen van', 'thi huong']) {
  const { names, isMore } = await reader.findNames(query);
  const { requests } = take();
  add(
    `“${query}”`,
    `${names.length} names${isMore ? ' and more' : ''} at hand, ${Math.min(names.length, SHOWN_NAMES)} at first, ${requests} requests`,
    requests <= 3,
  );
}
for (const [what, ask, least] of QUESTIONS) {
  const { all, first } = await measureRecall(reader, sample, ask);
  add(`found: ${what}`, `${all.toFixed(2)} %, at first ${first.toFixed(2)} %`, all >= least);
}
for (const [count, limit] of [
  [50, 20],
  [13, 10],
] as const) {
  const more = withOneMore(corpus, count);
  const { share, changed, files } = measureChange(lookup, buildLookup(more.rows, more.decisions));
  add(
    `one more decision of ${count} rows`,
    `${changed} of ${files} files, ${share.toFixed(1)} %`,
    share <= limit,
  );
}
const asked = sampleRows(corpus, 40).flatMap((row) => [
  row.name,
  fold(row.name),
  `${given(row)} ${row.place}`,
]);
for (const browser of ['Chromium', 'Firefox'] as const) {
  const { first, median, slowest } = await measureOnDisk(lookup, asked, browser);
  add(`file://, ${browser}: first answer`, `${first.toFixed(0)} ms`, first <= 1000);
  add(
    `${asked.length - 1} others`,
    `median ${median.toFixed(0)} ms, the slowest ${slowest.toFixed(0)} ms`,
    slowest <= 150,
  );
}
console.log(`| ${rowCount} rows, ${decisionCount} decisions | | |\n| --- | --- | --- |`);
for (const [what, figure, holds] of lines) console.log(`| ${what} | ${figure} | ${holds ? '' : 'missed'} |`);
if (lines.some(([, , holds]) => !holds)) process.exitCode = 1;
