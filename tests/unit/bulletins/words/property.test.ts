import { expect, test } from 'vitest';
import { buildBody, type Block } from '../../../../src/bulletins/body/blocks.ts';
import { applyEdits, type LineEdit } from '../../../../src/bulletins/check/edits.ts';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import type { Issue } from '../../../../src/gate/issue.ts';
import { Random } from '../../../search/random.ts';
import { isShown, readShown } from '../../../support/shown-words.ts';
import { typeProse } from '../../../support/typed-prose.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_129);
const LINES = 20_000;
/** Runs of `--fix` after which nothing is left that it could write. */
const MOST_RUNS = 3;

test('a page shows what was typed, or an issue speaks, and --fix makes it show that', () => {
  const random = new Random(SEED);
  const counts = { lines: 0, bodies: 0, shown: 0, told: 0, fixed: 0 };
  const silent: string[] = [];
  const unfixed: string[] = [];
  while (counts.lines < LINES) {
    const body = typeProse(random);
    counts.lines += body.split('\n').length;
    counts.bodies += 1;
    const read = readBody(body);
    if (read.issues.length > 0) {
      counts.told += 1;
      const fixed = fix(body, read.issues);
      if (fixed === body) continue;
      counts.fixed += 1;
      if (!isTrue(fixed)) unfixed.push(`${JSON.stringify(body)} becomes ${JSON.stringify(fixed)}`);
    } else if (isShownOrMoved(body, read.shown)) counts.shown += 1;
    else silent.push(`${JSON.stringify(body)} shows ${read.shown}`);
  }
  console.log(`words of pages: ${JSON.stringify(counts)} (SEED=${SEED})`);
  expect(silent).toEqual([]);
  expect(unfixed).toEqual([]);
  expect(counts.shown).toBeGreaterThan(counts.bodies / 2);
  expect(counts.fixed).toBeGreaterThan(500);
});

test('marks of notes beside figures stay on the page, or an issue speaks', () => {
  const random = new Random(SEED);
  const counts = { shown: 0, told: 0 };
  const silent: string[] = [];
  for (let index = 0; index < 3_000; index += 1) {
    const body = typeNotes(random);
    const { shown, issues } = readBody(body);
    if (issues.length > 0) counts.told += 1;
    else if (shown === body.replaceAll(' ', '')) counts.shown += 1;
    else silent.push(`${JSON.stringify(body)} shows ${shown}`);
  }
  console.log(`marks of notes: ${JSON.stringify(counts)} (SEED=${SEED})`);
  expect(silent).toEqual([]);
  expect(counts.told).toBeGreaterThan(500);
});

/** Blocks that hide words from the page, and what leads to some of them; every name stands once. */
const HIDING = [
  '[a]: https://a.example/',
  '[b]: https://b.example/ "Tên"',
  '[^c]: Hạn nộp',
  '[^d]: Nộp tại Phòng',
];
const AROUND = ['', '- ', '1. ', '> ', '- > ', '> - ', '- - ', '* 1. '];

test('an address or a note to which nothing leads is told, whatever stands around and before it', () => {
  const random = new Random(SEED);
  const silent = Array.from({ length: 3_000 }, () => {
    const first = random.below(HIDING.length);
    const hiding = [...HIDING.slice(first), ...HIDING.slice(0, first)];
    const left = random.below(HIDING.length);
    const led = HIDING.filter((_, at) => at !== left).map((each) => each.slice(0, each.indexOf(':')));
    const parts = hiding.flatMap((each) => [
      random.pick(AROUND) + each,
      ...(random.chance(0.2) ? ['Thêm.'] : []),
    ]);
    return `Xem x${led.join(' x')}.\n\n${parts.join(random.pick(['\n\n', '\n\n\n', '\n\n \n']))}`;
  }).filter((body) => readBody(body).issues.length === 0);
  expect(silent).toEqual([]);
});

/** A sentence with marks at its figures, before or behind them, and what the marks stand for in brackets. */
function typeNotes(random: Random): string {
  const sign = random.pick(['*', '**', '_']);
  const mark = (label: number) => (random.chance(0.5) ? `${sign}${label}` : `${label}${sign}`);
  const labels = Array.from({ length: 1 + random.below(3) }, (_, index) => index + 1);
  const places = labels.map((label) => `${random.pick(['Xã', 'Huyện Thử', 'tổ'])} ${mark(label)}`);
  const notes = labels.map((label) => `(${mark(label)}) ${random.pick(['tạm tính', 'Số liệu của Sở Mẫu'])}`);
  return `${places.join(random.pick([', ', '; ', ' và ']))}. ${notes.join('; ')}.`;
}

function readBody(body: string): { shown: string; issues: Issue[] } {
  const parsed = parseClosedMdx(body, 'a.mdx', { label: 'C', backLabel: '{reference}' });
  if ('issues' in parsed) return { shown: '', issues: parsed.issues };
  const { blocks } = buildBody(parsed.tree, 'a.mdx', (path) => path);
  return { shown: readShown(toHtml(blocks)), issues: parsed.words };
}

function toHtml(blocks: readonly Block[]): string {
  return blocks.map((block) => ('html' in block ? block.html : '')).join('');
}

/** The text of a note moves to the end of the page. */
function isShownOrMoved(body: string, shown: string): boolean {
  return body.includes(']:') || isShown(body, shown);
}

function fix(body: string, issues: readonly Issue[]): string {
  let fixed = body;
  let left = issues;
  for (let run = 0; run < MOST_RUNS; run += 1) {
    const edits = left.flatMap(({ details }) => (details as { edits?: readonly LineEdit[] }).edits ?? []);
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
    left = readBody(fixed).issues;
  }
  return fixed;
}

/** Whether a fixed body shows what was typed, or still says that it does not. */
function isTrue(fixed: string): boolean {
  const { shown, issues } = readBody(fixed);
  if (issues.some(({ details }) => 'edits' in details)) return false;
  const typed = fixed.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  return issues.length > 0 || isShownOrMoved(typed, shown);
}
