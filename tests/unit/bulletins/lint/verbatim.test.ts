import { expect, test } from 'vitest';
import { explainIssue } from '../../../../src/gate/report.ts';
import { BULLETIN, bulletinText } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';
import { judge } from './judge.ts';

const attendees = (count: number) =>
  `[${Array.from({ length: count }, (_, at) => `{ name: Trần Văn Mẫu ${at}, positions: [Chức vụ ${at}] }`).join(', ')}]`;

test('of attendees whom the text does not name, one warning says how many, and the first of them', async () => {
  const { issues } = await readFiles({ [BULLETIN]: bulletinText({ attendees: attendees(25) }) });
  expect(issues.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(['BT-414 9:21']);
  expect(explainIssue(issues[0]!, 'vi').what).toBe(
    '50 tên, chức vụ ở attendees (“Trần Văn Mẫu 0”, “Chức vụ 0”, “Trần Văn Mẫu 1”…) không có nguyên văn trong tiêu đề hay bài.',
  );
});

test('a place that is not named is a warning of its own', async () => {
  const fields = { attendees: attendees(2), location: 'Hội trường xã Ví Dụ' };
  expect(await judge(fields)).toEqual(['BT-414 7:11', 'BT-414 9:21']);
});

test('who is named is not counted', async () => {
  const body = 'Dự hội nghị có Trần Văn Mẫu 0, Chức vụ 0; Trần Văn Mẫu 1.\n';
  const { issues } = await readFiles({ [BULLETIN]: bulletinText({ attendees: attendees(2) }, body) });
  expect(issues.map(({ details }) => details)).toEqual([
    expect.objectContaining({ field: 'attendees[2].positions[1]', value: 'Chức vụ 1' }),
  ]);
});

test('one excuse is for all of them', async () => {
  const lint = '[{ rule: BT-414, reason: Bài chỉ tóm tắt }]';
  expect(await judge({ attendees: attendees(25), lint })).toEqual([]);
});

test('a bulletin from elsewhere is told of each, as each is an error', async () => {
  const fields = {
    kind: 'repost',
    source: '{ url: "https://tinh.example/tin" }',
    attendees: attendees(2),
  };
  expect(await judge(fields)).toHaveLength(4);
});
