import { expect, test } from 'vitest';
import { composeRepair } from '../../../../src/bulletins/check/fix-text.ts';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { issueAt, hasErrors, type Issue } from '../../../../src/gate/issue.ts';
import { Random } from '../../../search/random.ts';
import { bulletinText } from '../../../support/content-root.ts';
import { IS_THOROUGH } from '../../../support/thorough.ts';
import { typeProse } from '../../../support/typed-prose.ts';

const FILE = 'bulletins/2024/tin-thu/index.mdx';
const SEED = Number(process.env['SEED'] ?? 20_261_130);
const BODIES = IS_THOROUGH ? 3_000 : 1_000;

/** The issues of the body, at their places in the file. */
function judge(text: string): Issue[] {
  const head = text.indexOf('\n---\n') + 5;
  const body = text.slice(0, head).replace(/[^\n]/g, '') + text.slice(head);
  const parsed = parseClosedMdx(body, FILE, { label: 'C', backLabel: '{reference}' });
  return 'words' in parsed ? parsed.words : parsed.issues;
}

test('--fix never makes an error, whatever references and signs a text has', async () => {
  const random = new Random(SEED);
  const counts = { passed: 0, written: 0 };
  const broken: string[] = [];
  for (let index = 0; index < BODIES; index += 1) {
    const text = bulletinText({}, `${typeReferences(random)}\n`);
    const issues = judge(text);
    if (hasErrors(issues)) continue;
    counts.passed += 1;
    const { written } = await composeRepair(text, issues, FILE);
    if (written !== text) counts.written += 1;
    if (hasErrors(judge(written))) broken.push(`${text} becomes ${written}`);
  }
  console.log(`repairs: ${JSON.stringify(counts)} (SEED=${SEED})`);
  expect(broken).toEqual([]);
  expect(counts.written).toBeGreaterThan(BODIES / 10);
});

/** Prose in which some words are character references, of signs, letters and figures, most of them written twice over. */
function typeReferences(random: Random): string {
  const names = [
    'lt',
    'gt',
    'nbsp',
    'quot',
    'shy',
    'copy',
    'ldquo',
    'abc',
    `#${33 + random.below(94)}`,
    '#x1F600',
  ];
  return typeProse(random).replace(/ /g, (blank) =>
    random.chance(0.3) ? ` &${random.chance(0.8) ? 'amp;' : ''}${random.pick(names)};` : blank,
  );
}

/** An issue that says of its edit that the page then shows what was typed. */
function propose(text: string, typed: string, write: string): Issue {
  const before = text.slice(0, text.lastIndexOf(typed)).split('\n');
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  const edits = [{ line, column, typed, write }];
  return issueAt(
    'lost-words',
    { file: FILE, line, column },
    { kind: 'emphasis', typed, shown: '', write, edits },
  );
}

test('an edit after which a text would be read worse is not made, and the others are', async () => {
  const text = bulletinText({}, 'Giá A, giá #B.\n');
  const repairs = [propose(text, 'A', '{'), propose(text, '#', '\\#'), propose(text, 'Giá', '')];
  const { written, made } = await composeRepair(text, repairs, FILE);
  expect(written).toBe(text.replace('#', '\\#'));
  expect(made).toEqual([repairs[1]]);
});

test.each([
  ['joins a line to the one above it', 'Nơi nhận:\n---------\n', '---------', '\\---------'],
  ['leaves the first sign a bullet', '* * * Hết * * *\n', '* * * Hết', '* \\* * Hết'],
  ['shows a backslash that was not typed', 'Nơi nhận:\n\n- Xã A\n', 'nhận:', 'nhận:\\'],
  ['shows a sign that was not typed', 'Giá A, giá B.\n', 'B', '\\*B'],
  ['drops the number of a line', 'Nội dung:\n2. Báo cáo\n', '2. Báo', '- Báo'],
])('an edit that %s is not made', async (_, body, typed, write) => {
  const text = bulletinText({}, body);
  const { written } = await composeRepair(text, [propose(text, typed, write)], FILE);
  expect(written).toBe(text);
});

test('an edit of lines that makes a numbered list of them keeps their numbers, and is made', async () => {
  const text = bulletinText({}, 'Nội dung:\n2. Báo cáo\n3. Thảo luận\n');
  const { written } = await composeRepair(text, judge(text), FILE);
  expect(written).toContain('Nội dung:\n\n2. Báo cáo\n\n3. Thảo luận\n');
});
