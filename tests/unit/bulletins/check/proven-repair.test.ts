import { expect, test } from 'vitest';
import { composeRepair } from '../../../../src/bulletins/check/fix-text.ts';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { issueAt, hasErrors, type Issue } from '../../../../src/gate/issue.ts';
import { Random } from '../../../search/random.ts';
import { bulletinText } from '../../../support/content-root.ts';
import { typeProse } from '../../../support/typed-prose.ts';

const FILE = 'bulletins/2024/tin-thu/index.mdx';
const SEED = Number(process.env['SEED'] ?? 20_261_130);
const BODIES = 3_000;

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

test('an edit after which a text would be read worse is not made, and the others are', async () => {
  const text = bulletinText({}, 'Giá A, giá B.\n');
  const line = text.split('\n').findIndex((each) => each.startsWith('Giá')) + 1;
  const propose = (column: number, typed: string, write: string) =>
    issueAt(
      'lost-words',
      { file: FILE, line, column },
      {
        kind: 'emphasis',
        typed,
        shown: '',
        write,
        edits: [{ line, column, typed, write }],
      },
    );
  const repairs = [propose(5, 'A', '{'), propose(12, 'B', '\\*B'), propose(1, 'Giá', '')];
  const { written, made } = await composeRepair(text, repairs, FILE);
  expect(written).toBe(text.replace('B', '\\*B'));
  expect(made).toEqual([repairs[1]]);
});
