import { describe, expect, test } from 'vitest';
import type { ContentFiles } from '../../support/content-root.ts';
import { decisionRoot, decisionText } from '../../support/faults/awards.ts';
import { readAwardsOf } from '../../support/read-awards.ts';

const TITLE = 'title: Về việc tặng Bằng khen đã có thành tích';
const HEADER = 'stt,xung_ho,ten,chuc_vu,don_vi,dong_y';
/** One decision with a hidden row, one that is shown and one of a child with consent. */
const rows = [
  HEADER,
  '1,,Đ. B. C.,,Trường Dấu Hỏi,',
  '2,Ông,Trần Văn Thử,,Trường Dấu Hỏi,',
  '3,Ông,Lê Văn Mẫu,,,Giấy số 7',
];

/** The text of a later decision. */
function later(number: number, kind: string, ...lines: readonly string[]): ContentFiles {
  const text = decisionText([
    `id: qd-thu-${number}`,
    `number: "${number}"`,
    `kind: ${kind}`,
    `issuedOn: 2024-06-${number}`,
    'title: Về việc thay đổi quyết định',
    'defaults: {}',
    ...lines,
  ]);
  return { [`decisions/2024/${number}-qd-ubnd/decision.yaml`]: text };
}

const correct = (row: number, field: string, from: string, to: string) =>
  `corrects: [{ decision: qd-thu-12, row: ${row}, field: ${field}, from: ${from}, to: ${to} }]`;

/** What is told of decisions that follow the first, as `code line`. */
async function tell(...more: readonly ContentFiles[]) {
  const files = Object.assign({}, decisionRoot([TITLE], rows), ...more) as ContentFiles;
  const { issues } = await readAwardsOf(files);
  return issues.map(({ code, line }) => `${code} ${line}`);
}

describe('a correction', () => {
  test('of a hidden name is refused, and told without the name', async () => {
    const revealing = later(20, 'dinh-chinh', correct(1, 'ten', 'Đinh Bút Trì', 'Đinh Bút Chì'));
    const { issues } = await readAwardsOf({ ...decisionRoot([TITLE], rows), ...revealing });
    expect(issues.map(({ code, line }) => `${code} ${line}`)).toEqual(['BT-836 9']);
    expect(JSON.stringify(issues)).not.toMatch(/Đinh|Bút|Ch[ìi]/u);
    expect(await tell(later(20, 'dinh-chinh', correct(1, 'ten', 'Đ. B. T.', 'Đinh Bút Chì')))).toEqual([
      'BT-836 9',
    ]);
    expect(await tell(later(20, 'dinh-chinh', correct(1, 'ten', '(đã ẩn tên)', '(đã ẩn tên)')))).toEqual([]);
    expect(
      await tell(later(20, 'dinh-chinh', correct(1, 'don_vi', 'Trường Dấu Hỏi', 'Trường Dấu Ngã'))),
    ).toEqual([]);
  });

  test('of a name that was hidden in a decision without a list is refused', async () => {
    const log = 'redactions: [{ on: 2024-07-01, row: 5, ground: Theo đơn }]';
    const scan = decisionRoot([TITLE, 'listMissing: Chỉ có bản quét', log], null);
    const correcting = later(20, 'dinh-chinh', correct(5, 'ten', 'Đinh Bút Trì', 'Đinh Bút Chì'));
    const { issues } = await readAwardsOf({ ...scan, ...correcting });
    expect(issues.map(({ code }) => code)).toEqual(['BT-836']);
  });

  test.each([
    ['ten', 'Trần Văn Thư', 'Trần Văn Thứ', ['BT-837 9']],
    ['ten', 'Trần Văn Thử', 'Trần Văn Thứ', []],
    ['chuc_vu', 'Chuyên viên', 'Chuyên viên chính', ['BT-837 9']],
  ])('of %s from “%s” is held to the cell', async (field, from, to, told) => {
    expect(await tell(later(20, 'dinh-chinh', correct(2, field, from, to)))).toEqual(told);
  });

  test('may follow another of the same cell', async () => {
    const first = later(20, 'dinh-chinh', correct(2, 'ten', 'Trần Văn Thử', 'Trần Văn Thứ'));
    expect(
      await tell(first, later(21, 'dinh-chinh', correct(2, 'ten', 'Trần Văn Thứ', 'Trần Văn Thừ'))),
    ).toEqual([]);
    expect(
      await tell(first, later(21, 'dinh-chinh', correct(2, 'ten', 'Trần Văn Sai', 'Trần Văn Thừ'))),
    ).toEqual(['BT-837 9']);
  });

  test('that makes a row one of a child hides its name, unless there is a consent', async () => {
    expect(await tell(later(20, 'dinh-chinh', correct(2, 'xung_ho', 'Ông', 'Em')))).toEqual(['BT-815 9']);
    expect(await tell(later(20, 'dinh-chinh', correct(3, 'xung_ho', 'Ông', 'Em')))).toEqual([]);
    expect(
      await tell(later(20, 'dinh-chinh', correct(2, 'don_vi', 'Trường Dấu Hỏi', 'học sinh lớp 5'))),
    ).toEqual(['BT-815 9']);
  });

  test('says of a person no more than a cell may', async () => {
    const change = correct(2, 'don_vi', 'Trường Dấu Hỏi', '"Số nhà 12, ĐT 0912345678"');
    expect(await tell(later(20, 'dinh-chinh', change))).toEqual(['BT-814 9']);
  });
});

describe('a change without effect', () => {
  test('is told of all rows: restored without having been struck, struck twice', async () => {
    const all = '[{ decision: qd-thu-12, ground: Điều 93 }]';
    const annulled = later(20, 'huy-bo', `annuls: ${all}`);
    expect(await tell(later(21, 'phuc-hoi', `restores: ${all}`))).toEqual(['BT-825 9']);
    expect(await tell(annulled, later(21, 'huy-bo', `annuls: ${all}`))).toEqual(['BT-825 9']);
    expect(await tell(annulled, later(21, 'phuc-hoi', `restores: ${all}`))).toEqual([]);
    const one = later(20, 'huy-bo', 'annuls: [{ decision: qd-thu-12, rows: [2], ground: Điều 93 }]');
    expect(await tell(one, later(21, 'phuc-hoi', `restores: ${all}`))).toEqual([]);
  });

  test('is a published one of a draft', async () => {
    const reissue = 'reissues: [{ decision: qd-thu-12, rows: [2], reason: Mất }]';
    const draft = decisionRoot([TITLE, 'status: draft'], rows);
    expect(await tell(draft, later(20, 'cap-lai', reissue))).toEqual(['BT-838 9']);
    expect(await tell(draft, later(20, 'cap-lai', reissue, 'status: draft'))).toEqual([]);
  });
});

test('an annulment has no list, whose rows would be counted as awards', async () => {
  const annulled = later(20, 'huy-bo', 'annuls: [{ decision: qd-thu-12, rows: [2], ground: Điều 93 }]');
  const list = { 'decisions/2024/20-qd-ubnd/awards.csv': 'stt,ten\n1,Trần Văn Thử\n' };
  expect(await tell(annulled, list)).toEqual(['BT-839 1']);
});

test('a decision of a day that has not come in Vietnam is refused, and so is such a redaction, but not a draft', async () => {
  const of = async (lines: readonly string[], moment: string) => {
    const root = decisionRoot([TITLE, ...lines], rows);
    const { issues } = await readAwardsOf(root, moment);
    return issues.map(({ code, line }) => `${code} ${line}`);
  };
  const day = 'issuedOn: 2024-05-04';
  expect(await of([day], '2024-05-03T16:59:00Z')).toEqual(['BT-835 8']);
  expect(await of([day], '2024-05-03T17:01:00Z')).toEqual([]);
  expect(await of([day, 'status: draft'], '2024-05-03T16:59:00Z')).toEqual([]);
  const log = 'redactions: [{ on: 2024-05-05, row: 1, ground: Theo đơn }]';
  expect(await of([log], '2024-05-04T12:00:00Z')).toEqual(['BT-835 9']);
});

describe('the signed file of a decision is withheld', () => {
  const signed = 'files: [{ src: ./ky.csv, kind: ban-ky }]';
  const file = (number: number) => ({ [`decisions/2024/${number}-qd-ubnd/ky.csv`]: 'a,b\n1,2\n' });
  /** Which decisions publish their file, and what is told. */
  const read = async (...more: readonly ContentFiles[]) => {
    const files = Object.assign({}, decisionRoot([TITLE], rows), ...more) as ContentFiles;
    const { awards, issues } = await readAwardsOf(files);
    const { files: own } = awards!.decisions.find((each) => each.files.length > 0)!;
    return [own[0]!.isPublished, ...issues.map(({ code }) => code)];
  };

  test('where a name was hidden and there is no list', async () => {
    const log = 'redactions: [{ on: 2024-07-01, row: 5, ground: Theo đơn }]';
    const scan = (...lines: string[]) =>
      decisionRoot([TITLE, 'listMissing: Chỉ có bản quét', signed, ...lines], null);
    const of = async (...lines: string[]) => {
      const { awards, issues } = await readAwardsOf({ ...scan(...lines), ...file(12) });
      return [awards!.decisions[0]!.files[0]!.isPublished, ...issues.map(({ code }) => code)];
    };
    expect(await of(log)).toEqual([false, 'BT-826']);
    expect(await of(log, 'redactedCopy: true')).toEqual([true]);
    expect(await of()).toEqual([true]);
  });

  test.each([
    ['cap-lai', 'reissues: [{ decision: qd-thu-12, rows: [1], reason: Mất }]'],
    ['cap-lai', 'reissues: [{ decision: qd-thu-12, reason: Mất }]'],
    ['huy-bo', 'annuls: [{ decision: qd-thu-12, rows: [1], ground: Điều 93 }]'],
    ['dinh-chinh', correct(1, 'don_vi', 'Trường Dấu Hỏi', 'Trường Dấu Ngã')],
  ])('where it changes a hidden row (%s: %s)', async (kind, change) => {
    expect(await read(later(20, kind, change, signed), file(20))).toEqual([false, 'BT-826']);
    expect(await read(later(20, kind, change, signed, 'redactedCopy: true'), file(20))).toEqual([true]);
  });

  test('and published where it changes a row that is shown', async () => {
    const change = 'reissues: [{ decision: qd-thu-12, rows: [2], reason: Mất }]';
    expect(await read(later(20, 'cap-lai', change, signed), file(20))).toEqual([true]);
  });
});
