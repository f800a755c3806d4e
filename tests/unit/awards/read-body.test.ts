import { describe, expect, test } from 'vitest';
import { composeRepair } from '../../../src/bulletins/check/fix-text.ts';
import { decisionRoot } from '../../support/faults/awards.ts';
import { issueAt, type Issue } from '../../../src/gate/issue.ts';
import { readFiles } from '../../support/read.ts';
import { readAwardsOf } from '../../support/read-awards.ts';

const BODY = 'decisions/2024/12-qd-ubnd/index.mdx';
const withBody = (text: string, fields: readonly string[] = []) => ({
  ...decisionRoot(fields),
  [BODY]: text,
});

/** `rule line:column` of every issue of the text. */
const places = (issues: readonly Issue[]) =>
  issues.map(({ rule, file, line, column }) => `${file === BODY ? rule : file} ${line}:${column}`);

async function readBodyOf(text: string) {
  const { awards, issues } = await readAwardsOf(withBody(text));
  return { body: awards!.decisions[0]?.body, told: places(issues), issues };
}

test('a text beside a decision is read as the body of a bulletin, and its headings have no id of a row or a group', async () => {
  const text = 'Lời mở đầu. {/* hỏi lại */}\n\n## Phần 1\n\n- Một\n\n## D 1\n\n<Note>\n\nLưu ý.\n\n</Note>\n';
  const { body, told } = await readBodyOf(text);
  expect(told).toEqual([]);
  expect(body).toMatchObject({ file: BODY, text: 'Lời mở đầu.\nPhần 1\nMột\nD 1\nLưu ý.' });
  expect(body!.blocks.map(({ kind }) => kind)).toEqual(['html', 'note']);
  expect(JSON.stringify(body!.blocks).match(/id=\\"[^"]*\\"/gu)).toEqual([
    String.raw`id=\"muc-phan-1\"`,
    String.raw`id=\"muc-d-1\"`,
  ]);
});

test('a decision without a text has none', async () => {
  const { awards } = await readAwardsOf(decisionRoot());
  expect(awards!.decisions[0]).not.toHaveProperty('body');
});

describe('a text beside a decision is refused', () => {
  test.each([
    ['frontmatter', '---\ntitle: Lời\n---\n\nLời.\n', ['not-in-decision-body 1:1']],
    ['frontmatter below blank lines', '\n\n---\nkhac: Lời\n---\n\nLời.\n', ['not-in-decision-body 3:1']],
    ['frontmatter that never ends', '---\ntitle: Lời\n\nLời.\n', ['not-in-decision-body 1:1']],
    ['fields without their marks', 'title: Lời\n\nLời.\n', ['not-in-decision-body 1:1']],
    ['an expression', 'Có {1+1} người.\n', ['expression 1:4']],
    ['a picture', '![Toàn cảnh](./anh.jpg)\n', ['not-in-decision-body 1:1']],
    ['a gallery', 'Lời.\n\n<Gallery />\n', ['not-in-decision-body 3:1']],
    ['an attachment', 'Lời.\n\n<Attachment src="./a.pdf" />\n', ['not-in-decision-body 3:1']],
    ['no word', '{/* hỏi lại */}\n', ['empty-body 2:1']],
    ['nothing', '\n', ['empty-body 2:1']],
  ])('with %s', async (_, text, expected) => {
    const { body, told } = await readBodyOf(text);
    expect({ body, told }).toEqual({ body: undefined, told: expected });
  });

  test('with a cost that bulletins may not have either', async () => {
    const { told } = await readBodyOf('Lê &amp; Trần\n\n'.repeat(2_001));
    expect(told).toEqual(['costly-text 4001:4']);
  });
});

describe('the words of a text beside a decision', () => {
  test.each([
    ['a number of identity', 'Ông A, CCCD 000000000000.\n', 'personal-data'],
    [
      'an office that is spelt in two ways',
      'Ủy ban nhân dân tỉnh Thử và Ủy ban Nhân dân tỉnh Thử.\n',
      'office-spelt-twice',
    ],
    ['a day that no calendar has', 'Ngày 31/02/2024 trao thưởng.\n', 'no-such-day'],
    ['a letter in a number', 'Có 1O người.\n', 'letter-in-number'],
  ])('are warned of %s', async (_, text, rule) => {
    const { body, issues } = await readBodyOf(text);
    expect(issues.map((issue) => [issue.rule, issue.severity, issue.file])).toEqual([
      [rule, 'warning', BODY],
    ]);
    expect(body!.file).toBe(BODY);
  });

  test('may keep what decision.yaml says why', async () => {
    const lint = 'lint: [{ rule: BT-522, reason: Số này là hư cấu }]';
    const { issues } = await readAwardsOf(withBody('Ông A, CCCD 000000000000.\n', [lint]));
    expect(issues).toEqual([]);
  });
});

describe('the links of a text beside a decision', () => {
  const text = (link: string) => `Xem [dòng này](${link}).\n`;

  test.each([
    ['to a page that is not there', '/tin/2024/khong-co/', 'broken-link 1:5'],
    ['to a row that the list has not', '#d-12', 'missing-anchor 1:5'],
  ])('%s are told', async (_, link, expected) => {
    const { issues } = await readFiles(withBody(text(link)));
    expect(places(issues)).toEqual([expected]);
    const draft = await readFiles(withBody(text(link), ['status: draft']));
    expect(draft.issues.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test.each(['#d-1', '#muc-phan-1', '/quyet-dinh/2024/12-qd-ubnd/#muc-phan-1'])(
    'to %s are accepted',
    async (link) => {
      const { issues } = await readFiles(withBody(`${text(link)}\n## Phần 1\n\nLời.\n`));
      expect(places(issues)).toEqual([]);
    },
  );

  test('are told where only some files are checked', async () => {
    const { issues } = await readFiles(withBody(text('/tin/2024/khong-co/')), { select: () => false });
    expect(places(issues)).toEqual(['broken-link 1:5']);
  });
});

test('--fix mends a text beside a decision, and makes no edit that would break it', async () => {
  const text = 'Cơ quan, đơn vị.\n';
  const place = { file: BODY, line: 1, column: 1 };
  const propose = (write: string): Issue => ({
    ...issueAt('doubled-space', place, { count: 1 }),
    details: { edits: [{ line: 1, column: 1, typed: 'Cơ quan', write }], repair: '--fix' },
  });
  expect((await composeRepair(text, [propose('Cơ quan')], BODY)).made).toHaveLength(1);
  expect(await composeRepair(text, [propose('<Cơ quan')], BODY)).toEqual({ written: text, made: [] });
});
