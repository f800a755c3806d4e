import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJudgedLists } from '../../../src/awards/judged-lists.ts';
import { readSealedLines, writeSealedLines } from '../../../src/files/sealed-file.ts';
import { writeContentRoot, type ContentFiles } from '../../support/content-root.ts';
import { decisionRoot } from '../../support/faults/awards.ts';
import { readAwardsAt } from '../../support/read-awards.ts';

const HEADER = 'stt,loai,ten,don_vi';
const TWICE = ['1,ca-nhan,Nguyễn Văn Thử,Trường Dấu Hỏi', '2,ca-nhan,Nguyễn Văn Thử,Trường Dấu Hỏi'];
const TITLE = 'title: Về việc tặng Bằng khen cho 02 cá nhân đã có thành tích';

interface Line {
  list: string;
  sum: string;
  warnings: Record<string, unknown>[];
}

/** An office whose lists have been judged once, by the rules "a". */
async function judgeOnce(files: ContentFiles) {
  const root = await writeContentRoot(files);
  const file = join(await mkdtemp(join(tmpdir(), 'bantin-lists-')), 'lists.ndjson');
  const read = async (of = root, rules = 'a') => {
    const judged = await openJudgedLists(file, rules);
    const { awards, issues } = await readAwardsAt(of, undefined, judged);
    await judged.write();
    return { rows: awards?.decisions.flatMap(({ rows }) => rows) ?? [], issues };
  };
  const first = await read();
  const listKept = async () => ((await readSealedLines(file)) ?? []).map((line) => JSON.parse(line) as Line);
  const forge = async (change: (line: Line) => unknown): Promise<void> =>
    writeSealedLines(
      file,
      (await listKept()).map((line) => JSON.stringify(change(line))),
    );
  return { first, read, listKept, forge };
}

const twice = decisionRoot([TITLE], [HEADER, ...TWICE]);
const toldOf = ({ issues }: { issues: { rule: string; details: object }[] }) =>
  issues.filter(({ rule }) => rule === 'same-row-twice').map(({ details }) => details);
/** Other details of the warnings that are kept, by which they are known again. */
const mark = (line: Line) => ({
  ...line,
  warnings: line.warnings.map((each) => ({ ...each, details: { number: '2', other: 'đã giữ' } })),
});

test('a list that has not changed is not judged again, and its rows are read of it', async () => {
  const { first, read, forge } = await judgeOnce(twice);
  expect(toldOf(first)).toEqual([{ number: '2', other: '1' }]);
  expect((await read()).rows).toEqual(first.rows);
  expect((await read()).issues).toEqual(first.issues);
  await forge(mark);
  expect(toldOf(await read())).toEqual([{ number: '2', other: 'đã giữ' }]);
  expect((await read()).rows).toEqual(first.rows);
});

test.each([
  ['its rows', decisionRoot([TITLE], [HEADER, ...TWICE, '3,tap-the,Trường Dấu Ngã,'])],
  ['what its decision says', decisionRoot([`${TITLE} tốt`], [HEADER, ...TWICE])],
])('it is judged again after a change of %s', async (_, changed) => {
  const { read, forge } = await judgeOnce(twice);
  await forge(mark);
  expect(toldOf(await read(await writeContentRoot(changed)))).toEqual([{ number: '2', other: '1' }]);
});

test('it is judged again by other rules', async () => {
  const { read, forge } = await judgeOnce(twice);
  await forge(mark);
  expect(toldOf(await read(undefined, 'b'))).toEqual([{ number: '2', other: '1' }]);
});

test.each<[string, (line: Line) => unknown]>([
  [
    'an error',
    (line) => ({ ...line, warnings: line.warnings.map((each) => ({ ...each, severity: 'error' })) }),
  ],
  [
    'another code',
    (line) => ({ ...line, warnings: line.warnings.map((each) => ({ ...each, code: 'BT-101' })) }),
  ],
  [
    'no rule',
    (line) => ({ ...line, warnings: line.warnings.map((each) => ({ ...each, rule: '__proto__' })) }),
  ],
  [
    'another file',
    (line) => ({ ...line, warnings: line.warnings.map((each) => ({ ...each, file: '../a' })) }),
  ],
  ['another list', (line) => ({ ...mark(line), list: '../../bi-mat.csv' })],
  ['more than it has', (line) => ({ ...mark(line), rows: [] })],
  ['nothing', () => null],
])('what is kept with %s is not taken', async (_, change) => {
  const { read, forge } = await judgeOnce(twice);
  await forge(change);
  expect(toldOf(await read())).toEqual([{ number: '2', other: '1' }]);
});

test.each([
  ['a name that has to be hidden', 'name-not-hidden', [`${HEADER},che_ten`, `${TWICE[0]!},x`]],
  ['a row that cannot be read', 'broken-table', [HEADER, TWICE[0]!, '2,ca-nhan']],
])('%s is told whatever was kept', async (_, rule, list) => {
  const blameless = { recall: () => [], keep: () => undefined, sum: () => '' };
  const root = await writeContentRoot(decisionRoot([], list));
  const { issues } = await readAwardsAt(root, undefined, blameless);
  expect(issues.map((each) => each.rule)).toContain(rule);
});

test.each([
  ['a draft', 'status: draft'],
  ['a list of which a row was redacted', 'redactions: [{ row: "7", on: 2024-06-01, ground: Theo yêu cầu }]'],
])('nothing is kept of %s', async (_, line) => {
  const { listKept } = await judgeOnce(decisionRoot([TITLE, line], [HEADER, ...TWICE]));
  expect(await listKept()).toEqual([]);
});

test('nothing is kept of a list with errors', async () => {
  const { listKept } = await judgeOnce(decisionRoot([TITLE], [HEADER, ...TWICE, '3,ca-nhan,,']));
  expect(await listKept()).toEqual([]);
});
