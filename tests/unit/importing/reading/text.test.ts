import { expect, test } from 'vitest';
import { readText } from '../../../../src/importing/reading/text.ts';
import { bodyOf, draftOf } from './draft-of.ts';

const LEAD = 'Sáng 3/5/2024, tại xã Thử, hội nghị khai mạc.';
const declared = (...lines: string[]) => readText(Buffer.from(lines.join('\n'))).declared;

test('a title that goes over several lines is taken whole, and is not sure', () => {
  for (const lines of [
    ['HỘI NGHỊ TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN', 'THƯỞNG NĂM 2024'],
    ['Hội nghị thử nghiệm của cơ quan', 'hư cấu năm 2024'],
    ['Hội nghị thử nghiệm,', 'Lễ trao tặng'],
  ])
    expect(declared(...lines, LEAD)).toEqual({ likelyTitle: lines.join(' ') });
});

test.each([
  ['Hội nghị thử nghiệm của cơ quan hư cấu', LEAD],
  ['Hội nghị thử nghiệm của cơ quan hư cấu', 'a.jpg'],
  ['HỘI NGHỊ THỬ NGHIỆM', '', 'PHẦN THỨ NHẤT'],
  ['HỘI NGHỊ THỬ NGHIỆM', LEAD],
])('a title of one line is one: %s / %s', (title, ...lines) => {
  expect(declared(title, ...lines)).toEqual({ title });
});

test('a title of two lines that stands twice is taken once', () => {
  const title = ['Hội nghị thử nghiệm của cơ quan', 'hư cấu năm 2024'];
  const { blocks, leftOut } = readText(Buffer.from([...title, '', 'Tin tức', ...title, LEAD].join('\n')));
  expect(blocks).toHaveLength(1);
  expect(leftOut.map(({ why }) => why)).toEqual(['furniture', 'repeated-title']);
});

test('lines without words around a title are none', async () => {
  const text = `---\nHội nghị thử nghiệm năm 2024\n---\n\n${LEAD}\n`;
  const { yaml, body, account } = await draftOf(Buffer.from(text));
  expect(yaml).toContain('title: Hội nghị thử nghiệm năm 2024\n');
  expect([body, account.lost]).toEqual([`${LEAD}\n`, []]);
});

test('of fields above a text the title is taken, and no word is lost', async () => {
  const fields =
    'title: "Hội nghị: thử nghiệm"\ndate: 2024-05-03\nattendees:\n  - name: Trần Mẫu\n    positions: [Bí thư]';
  const { yaml, body, account, source } = await draftOf(Buffer.from(`---\n${fields}\n---\n\n${LEAD}\n`));
  expect(yaml).toContain('title: "Hội nghị: thử nghiệm"\n');
  expect([body, account.lost, account.repeated]).toEqual([`${LEAD}\n`, [], []]);
  expect(source.leftOut.map(({ text }) => text)).toContain('- name: Trần Mẫu');
});

const textBody = (...lines: string[]) =>
  bodyOf(Buffer.from(['Hội nghị thử nghiệm của cơ quan hư cấu', ...lines].join('\n')));

test('lines that tabs part into as many cells are a table', async () => {
  expect(await textBody('Một đoạn.', '', 'STT\tTên', '1\tXã Thử', '2\ta.jpg', 'Hết.\t\t')).toBe(
    'Một đoạn.\n\n| STT | Tên |\n| --- | --- |\n| 1 | Xã Thử |\n| 2 | a.jpg |\n\nHết.\n',
  );
});

test('a tab behind the mark of an item, and a line alone, make no table', async () => {
  expect(await textBody('•\tMột', '•\tHai', 'a)\tBa', 'b)\tBốn', 'Năm\tsáu')).toBe(
    '• Một\n\n• Hai\n\na) Ba\n\nb) Bốn\n\nNăm sáu\n',
  );
});
