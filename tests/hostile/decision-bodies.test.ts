import { posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BULLETIN, bulletinText, type ContentFiles } from '../support/content-root.ts';
import { decisionRoot } from '../support/faults/awards.ts';
import { drawEvenly } from '../support/thorough.ts';
import { mdxFixtures } from './fixtures/mdx.ts';
import { openJudge, type Judge } from './judge.ts';

const SEED = 20_261_201;
const BODY = 'decisions/2024/12-qd-ubnd/index.mdx';
const HEAD = bulletinText({}, '');
/** Lines of a frontmatter, which the text beside a decision has not. */
const LINES_ABOVE = HEAD.split('\n').length - 1;

/** A valid decision with a vocabulary of its own, because the program that judges runs elsewhere than in the project. */
const decision = {
  ...decisionRoot(),
  'registers/award-types.yaml':
    'award-types:\n  - { id: bang-khen-bo-tinh, names: [{ text: Bằng khen }], category: bang-khen, recipients: [ca-nhan], level: bo-tinh, decidedBy: Chủ tịch, precedence: 1 }\n',
  'registers/legal-bases.yaml': 'legal-bases: []\n',
};

/** The hostile bodies of bulletins as texts beside a decision, with their errors; a picture has one of its own there. */
const fixtures = mdxFixtures.flatMap(({ name, files, issues, file = BULLETIN }) => {
  const text = files[BULLETIN];
  if (typeof text !== 'string' || !text.startsWith(HEAD) || file !== BULLETIN) return [];
  const errors = issues.map((issue) => {
    const [code = '', line = 0, column = 0] = issue.split(/[ :]/u);
    return `${posix.join('noi-dung', BODY)} ${code.replace('BT-610', 'BT-834')} ${Number(line) - LINES_ABOVE}:${column}`;
  });
  return [{ name, errors, files: { ...decision, [BODY]: text.slice(HEAD.length) } }];
});

const judgeFiles = (files: ContentFiles) =>
  judge.judge({ name: '', files, issues: [], unguarded: 'nothing' });

let judge: Judge;
beforeAll(() => {
  judge = openJudge();
});

afterAll(() => judge.close());

describe('a hostile text beside a decision', () => {
  test.for(drawEvenly(fixtures, 3, SEED))('is refused as in a bulletin: $name', async ({ files, errors }) => {
    const { code, errors: told, isTold } = await judgeFiles(files);
    expect({ code, told, isTold }).toEqual({ code: 1, told: errors, isTold: true });
  });
});

test('a harmless text in its place passes', async () => {
  expect((await judgeFiles({ ...decision, [BODY]: 'Đoạn đầu.\n' })).code).toBe(0);
});

test('hostile bodies of every kind are tried', () => {
  const codes = new Set(fixtures.flatMap(({ errors }) => errors.map((error) => error.split(' ')[1])));
  expect([...codes]).toEqual(
    expect.arrayContaining(['BT-502', 'BT-503', 'BT-505', 'BT-506', 'BT-510', 'BT-834']),
  );
});
