import { describe, expect, test } from 'vitest';
import { MOST_ROWS, readCsvCells } from '../../../src/awards/csv-cells.ts';
import { judgeSize } from '../../../src/gate/file-types.ts';
import type { ContentFiles } from '../../support/content-root.ts';
import { decisionRoot, decisionText } from '../../support/faults/awards.ts';
import { measureWork } from '../../support/measured-work.ts';
import { readAwardsOf } from '../../support/read-awards.ts';

const LIST = 'decisions/2024/12-qd-ubnd/awards.csv';

/** Seconds of work that reading one decision may take. */
const MOST_WORK = 4;

const later = (kind: string, lines: string, number = 20) => ({
  [`decisions/2024/${number}-qd-ubnd/decision.yaml`]: decisionText([
    `id: qd-thu-${number}`,
    `number: "${number}"`,
    `kind: ${kind}`,
    'issuedOn: 2024-06-20',
    'title: Về việc thay đổi quyết định',
    'defaults: {}',
    lines,
  ]),
});

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `${at + 1},tap-the,Nhóm ${at + 1}`);

const rootOf = (count: number) =>
  decisionRoot([`counts: { collectives: ${count} }`], ['stt,loai,ten', ...rowsOf(count)]);

/** What is told of files: each code with its place. */
const told = async (files: ContentFiles) =>
  (await readAwardsOf(files)).issues.map(({ rule, file, line, column }) => [
    rule,
    `${file.slice(file.lastIndexOf('/') + 1)}:${line}:${column}`,
  ]);

describe('what one decision changes', () => {
  test.each([
    ['a row twice', 'huy-bo', 'annuls: [{ decision: qd-thu-12, rows: [1, 2, 1], ground: a }]', '9:46'],
    [
      'a row in two changes',
      'cap-lai',
      'reissues: [{ decision: qd-thu-12, rows: [1] }, { decision: qd-thu-12, rows: [1] }]',
      '9:78',
    ],
    ['a list twice', 'cap-lai', 'reissues: [{ decision: qd-thu-12 }, { decision: qd-thu-12 }]', '9:49'],
    [
      'a list and a row of it',
      'cap-lai',
      'reissues: [{ decision: qd-thu-12 }, { decision: qd-thu-12, rows: [2] }]',
      '9:67',
    ],
    [
      'a row and its list',
      'cap-lai',
      'reissues: [{ decision: qd-thu-12, rows: [2] }, { decision: qd-thu-12 }]',
      '9:60',
    ],
    [
      'one field of a row twice',
      'dinh-chinh',
      'corrects: [{ decision: qd-thu-12, row: 1, field: ten, from: a, to: b }, { decision: qd-thu-12, row: 1, field: ten, from: b, to: c }]',
      '9:101',
    ],
  ])('%s is told at the second', async (_, kind, lines, place) => {
    const issues = await told({ ...rootOf(2), ...later(kind, lines) });
    expect(issues).toContainEqual(['repeated-change', `decision.yaml:${place}`]);
  });

  test('two fields of one row may be corrected, and rows of two decisions may have one number', async () => {
    const two =
      'corrects: [{ decision: qd-thu-12, row: 1, field: ten, from: a, to: b }, { decision: qd-thu-12, row: 1, field: don_vi, from: a, to: b }]';
    expect((await told({ ...rootOf(2), ...later('dinh-chinh', two) })).map(([rule]) => rule)).not.toContain(
      'repeated-change',
    );
  });

  test('a thousand changes of a long list cost no more than the list', async () => {
    const changes = Array.from({ length: 600 }, () => {
      return `- { decision: qd-thu-12, rows: [${Array.from({ length: 60 }, (_, at) => 20_000 - at).join(', ')}] }`;
    });
    const files = { ...rootOf(20_000), ...later('cap-lai', `reissues:\n${changes.join('\n')}`) };
    expect(await measureWork(async () => readAwardsOf(files), MOST_WORK)).toBeLessThan(MOST_WORK);
  });

  test('many decisions that change one whole list cost as much as they have rows', async () => {
    const decisions = Array.from({ length: 400 }, (_, at) =>
      later('cap-lai', 'reissues: [{ decision: qd-thu-12 }]', 20 + at),
    );
    const files: ContentFiles = Object.assign({}, rootOf(1200), ...decisions);
    const { awards } = await readAwardsOf(files);
    const target = awards!.decisions.find(({ fields }) => fields.id === 'qd-thu-12')!;
    expect(awards!.states.of(target, '1200').changes).toHaveLength(400);
    expect(await measureWork(async () => readAwardsOf(files), MOST_WORK)).toBeLessThan(MOST_WORK);
  });
});

describe('lists that are made to cost much', () => {
  test('a name of many words is told at its cell, and no more is made of it', async () => {
    const name = 'Văn '.repeat(50_000).trim();
    const issues = await told({ ...rootOf(1), [LIST]: `stt,loai,ten\n1,tap-the,Nhóm\n2,tap-the,${name}\n` });
    expect(issues).toContainEqual(['long-cell', 'awards.csv:3:11']);
    const words = await told({ ...rootOf(1), [LIST]: `stt,ten\n1,${'a '.repeat(51)}\n` });
    expect(words).toContainEqual(['long-cell', 'awards.csv:2:3']);
  });

  test('a header of 60,000 columns is told at the first that is too many', async () => {
    const list = `stt,ten${','.repeat(60_000)}\n`;
    expect(await told({ ...rootOf(1), [LIST]: list })).toContainEqual(['broken-table', 'awards.csv:1:107']);
    const work = async () => readAwardsOf({ ...rootOf(1), [LIST]: list });
    expect(await measureWork(work, MOST_WORK)).toBeLessThan(MOST_WORK);
  });

  test('as many rows as a list may have that name unknown people cost no more than a list, and the first 20 are told what was meant', async () => {
    const people = Array.from({ length: 5000 }, (_, at) => `  - { id: nguoi-thu-${at}, name: Đinh Bút Chì }`);
    const rows = Array.from(
      { length: MOST_ROWS },
      (_, at) => `${at + 1},Đinh Bút Chì,ngoui-thu-${at % 5000}`,
    );
    const files = {
      ...decisionRoot([], ['stt,ten,nguoi', ...rows]),
      'registers/people.yaml': `people:\n${people.join('\n')}\n`,
    };
    const { issues } = await readAwardsOf(files);
    const unknown = issues.filter(({ rule }) => rule === 'unknown-reference');
    const near = unknown.map(({ details }) => (details as { near?: string }).near);
    expect(near).toEqual([...Array.from({ length: 20 }, (_, at) => `nguoi-thu-${at}`), undefined]);
    expect(unknown.at(-1)!.standsFor).toBe(MOST_ROWS - 20);
    expect(await measureWork(async () => readAwardsOf(files), MOST_WORK)).toBeLessThan(MOST_WORK);
  });

  test('a quoted cell of ten million characters that nothing closes is told where it opens', async () => {
    const text = `stt,ten\n1,"${'a'.repeat(10_000_000)}`;
    expect(readCsvCells(text).openAt).toBe(10);
    expect(readCsvCells(`${text}"`).records[1]![1]!.text).toHaveLength(10_000_000);
    expect(readCsvCells(text.replace('"', '')).records[1]![1]!.text).toHaveLength(10_000_000);
  });

  test.each([
    ['short rows', 'stt,ten', '1,A'],
    ['empty rows', 'stt,ten', ',,,,,,,'],
    ['rows with words behind a closing mark', 'stt,ten', '"1"a,"b"c'],
  ])(
    '%s: of more than there may be the first one is told at its line, and the list is not used',
    async (_, head, row) => {
      const list = (count: number) => `${head}\n${`${row}\n`.repeat(count)}`;
      const place = `awards.csv:${MOST_ROWS + 2}:1`;
      const issues = await told({ ...rootOf(1), [LIST]: list(30_000) });
      expect(issues.filter(([, at]) => at!.startsWith('awards.csv'))).toEqual([['broken-table', place]]);
      expect(await told({ ...rootOf(1), [LIST]: list(MOST_ROWS) })).not.toContainEqual([
        'broken-table',
        place,
      ]);
    },
  );

  test('a record of a million cells with words behind their marks is told, and overflows nothing', async () => {
    const issues = await told({ ...rootOf(1), [LIST]: `stt,ten\n${'"1"a,'.repeat(800_000)}\n` });
    expect(issues).toContainEqual(['broken-table', 'awards.csv:2:4']);
  });

  test('a list of more than four megabytes is told at the file, and not read', async () => {
    const bytes = 4 * 1024 * 1024 + 1;
    expect(judgeSize({ path: LIST, bytes: bytes - 1 })).toBeUndefined();
    expect(judgeSize({ path: LIST, bytes })).toMatchObject({ rule: 'file-too-large', file: LIST, line: 1 });
    expect(judgeSize({ path: 'bulletins/2024/a/awards.csv', bytes })).toBeUndefined();
    const text = `stt,ten\n${'1,"a'.repeat(bytes)}`;
    expect(await told({ ...rootOf(1), [LIST]: text })).toEqual([]);
  });
});

test.each([
  [';', '1;"Trường ""Dấu""; Hỏi, Ngã"; Phòng Mực'],
  ['\t', '1\t"Trường ""Dấu""; Hỏi, Ngã"\t Phòng Mực'],
])('cells that “%s” parts are read with their places, as Excel writes them', (separator, row) => {
  const { records } = readCsvCells(`${['stt', 'ten', 'don_vi'].join(separator)}\r\n${row}\r\n`);
  expect(records[1]).toEqual([
    { text: '1', offset: 16, end: 17 },
    { text: 'Trường "Dấu"; Hỏi, Ngã', offset: 18, end: 44 },
    { text: 'Phòng Mực', offset: 45, end: 55 },
  ]);
});

describe('files of a decision', () => {
  test.each([
    ['its own list', '{ src: ./awards.csv, kind: danh-sach }', '9:16'],
    ['its own fields', '{ src: ./decision.yaml, kind: ban-ky }', '9:16'],
    ['the name of the list that the site makes', '{ src: ./Danh-Sach.csv, kind: danh-sach }', '9:16'],
    ['one file twice', '{ src: ./12.csv, kind: ban-ky }, { src: ./12.csv, kind: danh-sach }', '9:49'],
  ])('%s is refused at its line', async (_, files, place) => {
    const root = decisionRoot([`files: [${files}]`]);
    const beside = Object.fromEntries(
      ['Danh-Sach.csv', '12.csv'].map((name) => [`decisions/2024/12-qd-ubnd/${name}`, 'Chữ\n']),
    );
    expect(await told({ ...root, ...beside })).toContainEqual([
      'unfit-decision-file',
      `decision.yaml:${place}`,
    ]);
  });
});
