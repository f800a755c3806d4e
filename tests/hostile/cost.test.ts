import { afterAll, describe, expect, test } from 'vitest';
import { buildBody, toPlainTree } from '../../src/bulletins/body/blocks.ts';
import { judgeCost } from '../../src/bulletins/body/costly-signs.ts';
import { listDaysInText } from '../../src/bulletins/lint/days-in-text.ts';
import { listPersonalDataIssues } from '../../src/bulletins/lint/personal-data.ts';
import type { LintSubject } from '../../src/bulletins/lint/subject.ts';
import { sketchText } from '../../src/bulletins/lint/sketch.ts';
import { listBrokenLinks } from '../../src/bulletins/body/lost-markup.ts';
import { judgePageSize } from '../../src/bulletins/pages/page-size.ts';
import { parseBounded } from '../../src/bulletins/body/parse-bounded.ts';
import { findParserTrap } from '../../src/bulletins/body/parser-traps.ts';
import { writePage } from '../../src/bulletins/pages/write-page.ts';
import { splitFrontmatter } from '../../src/gate/yaml/frontmatter.ts';
import { listTextIssues, repairText, normaliseText } from '../../src/gate/text.ts';
import { listTypographyIssues } from '../../src/gate/typography.ts';
import { Random } from '../search/random.ts';
import { BULLETIN } from '../support/content-root.ts';
import { countWork, measureWork } from '../support/measured-work.ts';
import { drawEvenly, IS_THOROUGH } from '../support/thorough.ts';
import { composeBody, costlyKinds, pairKinds, surroundings, type CostlyKind } from './costly-texts.ts';

/** Characters of the longest body that a file can hold. */
const LONGEST = 240 * 1024;

/** Seconds of work that a text may take. */
const MOST_WORK = 5;

const SEED = 20_251_129;
const WORDS = { label: 'Chú thích', backLabel: 'Về {reference}' };
const PAGE = 'pages/lien-he.mdx';
const PLACE = { file: BULLETIN, line: 1, column: 1 };

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  listTextIssues: (text) => listTextIssues(text, BULLETIN),
  repairText,
  listTypographyIssues: (text) => listTypographyIssues(text, BULLETIN, ['Nguyễn Hoà', 'Ủy viên']),
  splitFrontmatter: (text) => splitFrontmatter(normaliseText(`---\n${text}`), BULLETIN),
  listBrokenLinks: (text) => listBrokenLinks(text, BULLETIN),
  judgeCost: (text) => judgeCost(text, BULLETIN),
  findParserTrap: (text) => findParserTrap(text, BULLETIN),
  listDaysInText,
  sketchText,
  listPersonalDataIssues: (text) => listPersonalDataIssues(subjectOf(text)),
  'listPersonalDataIssues of a row': (text) =>
    listPersonalDataIssues(subjectOf(`- ${text.replaceAll('\n', ' ')}`)),
};

/** A bulletin whose body and summary are this text. */
function subjectOf(source: string): LintSubject {
  const parts = {
    source,
    body: { text: source },
    fields: { summary: source },
    folder: { slug: 'tin-thu', index: { path: BULLETIN }, besides: [] },
    yaml: { placeOf: () => PLACE },
    placeAt: () => PLACE,
  };
  return parts as unknown as LintSubject;
}

const longest = new Map(costlyKinds.map((kind) => [kind.name, composeBody(kind, LONGEST)]));

/** Seconds below which a whole text is cheap, whatever a part of it takes. */
const CHEAP = 0.3;

/** Whether a text of a kind takes more than three times the work of one of half its length. */
async function isSlow(kind: CostlyKind, read: (text: string) => unknown): Promise<boolean> {
  const whole = longest.get(kind.name)!;
  // What is collected meanwhile belongs to no text: the least of three counts.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const seconds = await countWork(() => read(whole));
    if (seconds < CHEAP || seconds < 3 * (await countWork(() => read(composeBody(kind, LONGEST / 2)))))
      return false;
  }
  return true;
}

describe.each(Object.entries(readers))('%s', (_name, read) => {
  test(
    'takes time in proportion to the length of a text, whatever is in it',
    { timeout: 300_000 },
    async () => {
      const slow: string[] = [];
      for (const kind of costlyKinds) if (await isSlow(kind, read)) slow.push(kind.name);
      expect(slow).toEqual([]);
    },
  );
});

const counts = { refused: 0, told: 0, 'let in': 0, 'most work here': 0 };

afterAll(() => console.log(`costly bodies (seed ${SEED}): ${JSON.stringify(counts)}`));

/** What is made of a body, all of which may take so much work and no more. The other process ends itself when it takes more. */
async function judge(body: string): Promise<object[]> {
  const parsed = await parseBounded(body, BULLETIN, WORDS);
  if ('issues' in parsed) {
    const isRefused = parsed.issues[0]?.rule === 'costly-text';
    counts[isRefused ? 'refused' : 'told'] += 1;
    return parsed.issues.map(({ details }) => details).filter((details) => 'ended' in details);
  }
  counts['let in'] += 1;
  const work = await measureWork(() => buildBody(parsed.tree, BULLETIN, (path) => path), MOST_WORK);
  counts['most work here'] = Math.max(counts['most work here'], work);
  return work < MOST_WORK ? [] : [{ work }];
}

/** A body of a kind that has nearly as much of everything as it may have. */
function composeJustAllowed(kind: CostlyKind, length = LONGEST): string {
  const body = (length === LONGEST && longest.get(kind.name)) || composeBody(kind, length);
  const cost = judgeCost(body, BULLETIN);
  if (!('issue' in cost)) return body;
  const { count, limit } = cost.issue.details as { count: number; limit: number };
  return composeJustAllowed(kind, Math.floor((length * limit * 0.99) / count));
}

/** Characters of a body that is small beside the longest, and still judged as a costly one where it has many signs. */
const SMALL = 8 * 1024;

/** One of so many dear kinds is tried whole by `npm test`; `npm run test:faults` tries a whole text of each kind. */
const SHARE = 3;

/** Kinds of which a whole body took most work when all were tried. */
const DEAR_BODIES = [
  'deep items with stars',
  'deep numbered items',
  'ends of comments',
  'headings in lines',
  'line breaks',
  'low letters in a link',
  'quotations and items in each other',
  'small tables',
  'stars behind letters',
];

test('as many of anything as a body may have are read in 5 s and 1 GB', { timeout: 900_000 }, async () => {
  const dear: object[] = [];
  const bodies = { whole: 0, small: 0 };
  const drawn = new Set(drawEvenly(DEAR_BODIES, SHARE, SEED));
  for (const kind of costlyKinds) {
    const isWhole = IS_THOROUGH || drawn.has(kind.name);
    bodies[isWhole ? 'whole' : 'small'] += 1;
    for (const found of await judge(composeJustAllowed(kind, isWhole ? LONGEST : SMALL)))
      dear.push({ kind: kind.name, ...found });
    if ('issue' in judgeCost(longest.get(kind.name)!, BULLETIN)) counts.refused += 1;
  }
  console.log(`${costlyKinds.length} kinds, one body of each: ${JSON.stringify(bodies)}`);
  expect(bodies.whole).toBe(IS_THOROUGH ? costlyKinds.length : drawn.size);
  expect(dear).toEqual([]);
  expect(costlyKinds.length).toBeGreaterThanOrEqual(100);
});

/** Characters of a standing page that has as many signs as it may have, of most kinds; and of a small one. */
const PAGE_LENGTHS = { whole: 48 * 1024, small: 2 * 1024 };

/** Kinds of which a whole page took most work when all were tried. */
const DEAR_PAGES = [
  'a table of tags',
  'addresses that begin',
  'backticks of two lengths',
  'links that never close',
  'low letters in emphasis',
];

test('a standing page of any kind is written out and read back in 5 s', { timeout: 600_000 }, async () => {
  const dear: object[] = [];
  const pages = { refused: 0, 'small, written': 0, 'whole, written': 0, 'most work': 0 };
  const drawn = new Set(drawEvenly(DEAR_PAGES, SHARE, SEED));
  for (const kind of costlyKinds) {
    const size = IS_THOROUGH || drawn.has(kind.name) ? 'whole' : 'small';
    const parsed = await parseBounded(composeJustAllowed(kind, PAGE_LENGTHS[size]), PAGE, WORDS);
    const nodes = 'tree' in parsed && toPlainTree(parsed.tree, PAGE, (path) => path)?.nodes;
    if (!nodes) continue;
    let isWritten = false;
    const work = await measureWork(() => {
      if (!judgePageSize(nodes, PAGE)) isWritten = writePage(nodes, PAGE).length > 0;
    }, MOST_WORK);
    pages[isWritten ? (`${size}, written` as const) : 'refused'] += 1;
    pages['most work'] = Math.max(pages['most work'], work);
    if (work >= MOST_WORK) dear.push({ kind: kind.name, work });
  }
  console.log(`costly standing pages: ${JSON.stringify(pages)}`);
  expect(dear).toEqual([]);
  expect(pages['whole, written']).toBeGreaterThan(drawn.size / 2);
  expect(pages['small, written'] + pages['whole, written']).toBeGreaterThan(20);
});

/** So many bodies are made of two kinds each. */
const PAIRS = IS_THOROUGH ? 60 : 15;

test('so are two kinds in turn, and one within something else', { timeout: 900_000 }, async () => {
  const random = new Random(SEED);
  const dear: object[] = [];
  for (let run = 0; run < PAIRS; run += 1) {
    const pair = pairKinds(random.pick(costlyKinds), random.pick(costlyKinds));
    const surrounding = random.pick(surroundings);
    const body = composeJustAllowed(pair, LONGEST / 3);
    const texts = run % 2 === 0 ? body : surrounding.wrap(body);
    for (const found of await judge(texts))
      dear.push({ run, kind: pair.name, in: surrounding.name, ...found });
  }
  expect(dear).toEqual([]);
});

const paragraph = 'Hội nghị đã nghe báo cáo kết quả phong trào thi đua yêu nước sáu tháng đầu năm. '.repeat(
  6,
);
test('a note that is cited as often as a page may do is read back in 5 s', async () => {
  const works: number[] = [];
  for (const citations of [100, 200, 400, 800, 1600]) {
    const body = `${'a[^1]'.repeat(citations)}\n\n[^1]: x\n`;
    const parsed = await parseBounded(body, PAGE, WORDS);
    const nodes = 'tree' in parsed && toPlainTree(parsed.tree, PAGE, (path) => path)?.nodes;
    if (nodes && !judgePageSize(nodes, PAGE))
      works.push(await measureWork(() => writePage(nodes, PAGE), MOST_WORK));
  }
  expect(works.length).toBeGreaterThan(1);
  expect(Math.max(...works)).toBeLessThan(MOST_WORK);
});

const honest: Readonly<Record<string, string>> = {
  'a long text': `${paragraph}\n\n`.repeat(400),
  'an award list of 600 rows with tags': `<table>\n<tbody>\n${'<tr><td>1</td><td>Nguyễn Văn A</td><td>Xã Mẫu</td><td>Bằng khen</td><td>2024</td></tr>\n'.repeat(600)}</tbody>\n</table>\n`,
  'an award list of 1,500 rows': `| Số | Họ tên | Đơn vị |\n| - | - | - |\n${'| 1 | **Nguyễn Văn A** | Xã Mẫu |\n'.repeat(1_500)}`,
  '500 footnotes': `${Array.from({ length: 500 }, (_, at) => `Số liệu[^${at}].`).join(' ')}\n\n${Array.from({ length: 500 }, (_, at) => `[^${at}]: Theo báo cáo số ${at}.`).join('\n\n')}\n`,
  '600 links by definition': `${Array.from({ length: 600 }, (_, at) => `[tin ${at}]`).join(', ')}\n\n${Array.from({ length: 600 }, (_, at) => `[tin ${at}]: https://mau.example/${at}`).join('\n')}\n`,
  'a quotation of 300 lines': '> Lời trích của một bài phát biểu.\n'.repeat(300),
};

test.each(Object.entries(honest))('%s is let in', { timeout: 120_000 }, async (_name, body) => {
  const parsed = await parseBounded(`Đoạn đầu.\n\n${body}`, BULLETIN, WORDS);
  expect('issues' in parsed ? parsed.issues : []).toEqual([]);
});
