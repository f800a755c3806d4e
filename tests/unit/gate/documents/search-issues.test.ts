import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, option, stringMatching } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinAttachments } from '../../../../src/bulletins/attachments.ts';
import { endBoundedChildren } from '../../../../src/gate/bounded/bounded-child.ts';
import { judgeDocument } from '../../../../src/gate/documents/judge-document.ts';
import { maskPersonalData } from '../../../../src/gate/documents/mask-personal-data.ts';
import { readShownText } from '../../../../src/gate/documents/read-shown-text.ts';
import { buildAttachment } from '../../../../src/models/page-blocks.ts';
import type { ModelContext } from '../../../../src/models/context.ts';
import { vi } from '../../../../src/strings/vi.ts';
import { Random } from '../../../search/random.ts';
import { writePagesPdf } from '../../../support/pages-pdf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-quet-'));
});
afterAll(async () => {
  endBoundedChildren();
  await rm(folder, { recursive: true });
});

async function judge(name: string, bytes: Buffer | string): Promise<string[]> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const issues = await judgeDocument(file, { file: name, line: 1, column: 1 });
  return issues.map(({ rule }) => rule);
}

test('a PDF is a scan exactly where no page has a word, and then nothing of it is searched', async () => {
  const page = option(stringMatching(/^[a-z0-9]{1,8}$/), { nil: undefined });
  await assert(
    asyncProperty(array(page, { minLength: 1, maxLength: 5 }), async (pages) => {
      const isScan = pages.every((words) => words === undefined);
      expect(await judge('quet.pdf', writePagesPdf(pages))).toEqual(isScan ? ['scan-without-words'] : []);
      const text = await readShownText(join(folder, 'quet.pdf'));
      expect(text?.match(/[a-z0-9]+/gu) ?? []).toEqual(pages.filter((words) => words !== undefined));
    }),
    { numRuns: 15, seed: 770 },
  );
});

test.each([
  ['ten,cccd\nNguyễn Văn Mẫu,001300000000\n', ['masked-in-file']],
  ['ten,dien thoai\nNguyễn Văn Mẫu,0912 345 678\n', ['masked-in-file']],
  ['ten,ngày sinh\nNguyễn Văn Mẫu,05/03/1980\n', ['masked-in-file']],
  ['ten,cccd\nNguyễn Văn Mẫu,79085001234\n', ['masked-in-file']],
  ['ten,Số định danh\nNguyễn Văn Mẫu,7.9085E+10\n', ['masked-in-file']],
  ['ten,dob\nNguyễn Văn Mẫu,1985-03-05\n', ['masked-in-file']],
  ['ten,NS\nNguyễn Văn Mẫu,05/03/1985\n', ['masked-in-file']],
  ['ten,ngày sinh\nNguyễn Văn Mẫu,31111\n', ['masked-in-file']],
  ['ten,Số tài khoản\nNguyễn Văn Mẫu,0123456789\n', ['masked-in-file']],
  ['ten,Email\nNguyễn Văn Mẫu,mau@thu.example\n', ['masked-in-file']],
  ['ten,điện thoại\nNguyễn Văn Mẫu,912345678\n', ['masked-in-file']],
  ['Email: mau@thu.example\nĐiện thoại: (024) 3825 1234\nngày 05/03/2024\n', []],
  ['xa,ngay,so tien\nXã Mẫu,05/03/2024,12000000\n', []],
  ['ten,năm sinh\nNguyễn Văn Mẫu,1980\n', []],
  ['so,tien\n163/QĐ-UBND,1.250.000\n', []],
])('of the table %j check says %j', async (text, rules) => {
  expect(await judge('so-lieu.csv', text)).toEqual(rules);
});

/** Columns of which no list may say anything: headings as offices write them, and values as a sheet, Excel or a person writes them. */
const COLUMNS_OF_PEOPLE = [
  [
    ['CCCD', 'Số CCCD', 'so_dinh_danh', 'CMND/CCCD', 'Căn cước'],
    ['79085001234', '7.9085E+10', '7,90850E+10', '079 085 001234'],
  ],
  [
    ['Số tài khoản', 'STK', 'Tài khoản ngân hàng'],
    ['0123456789', '19031234567890', '1.90312E+13'],
  ],
  [
    ['Ngày sinh', 'NS', 'N.sinh', 'DOB', 'ngay_sinh', 'Ngày tháng năm sinh'],
    ['31111', '1985-03-05', '05/03/1985', '5.3.85'],
  ],
  [
    ['SĐT', 'Điện thoại', 'Email', 'di động'],
    ['912345678', '0912345678', 'mau@thu.example', '9.12346E+08'],
  ],
] as const;

test('values below a heading that no list may have are known in every form', () => {
  const random = new Random(20_261_201);
  const silent = Array.from({ length: 1_000 }, () => {
    const [headings, values] = random.pick(COLUMNS_OF_PEOPLE);
    const write = random.pick([
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
    ]);
    const between = random.pick(['\n', ' ', '\t', '\u00a0']);
    return ['STT', 'Họ tên', write(random.pick(headings)), '\n1', 'Nguyễn Văn Mẫu', random.pick(values)].join(
      between,
    );
  }).filter((text) => maskPersonalData(text) === text.normalize('NFC'));
  expect(silent).toEqual([]);
});

test('a text of far more pages than are searched ends where it always ends', async () => {
  const lines = Array.from({ length: 44 }, () => 'chu '.repeat(18)).join('\n');
  const file = join(folder, 'dai.pdf');
  await writeFile(file, writePagesPdf(Array.from({ length: 120 }, (_, index) => `trang${index}\n${lines}`)));
  const text = (await readShownText(file))!;
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200 * 1024);
  expect(Buffer.byteLength(text)).toBeGreaterThan(190 * 1024);
  expect(text).toContain('trang50');
  expect(text).not.toContain('trang100');
});

test('the page of a bulletin says beside a scan that nothing in it is found', async () => {
  const absolute = join(folder, 'quyet-dinh.pdf');
  await writeFile(absolute, writePagesPdf([undefined]));
  const { attachments } = await joinAttachments(
    { attachments: [{ src: './quyet-dinh.pdf', title: 'Quyết định (hư cấu)' }] },
    { files: [] } as unknown as Parameters<typeof joinAttachments>[1],
    { placeOf: () => ({ file: 'index.mdx', line: 1, column: 1 }) } as unknown as Parameters<
      typeof joinAttachments
    >[2],
    new Map([['./quyet-dinh.pdf', { path: 'quyet-dinh.pdf', absolute, bytes: 2048, modified: 0 }]]),
  );
  const context = { words: vi, addresses: { attachment: () => '/x.pdf' } } as unknown as ModelContext;
  expect(buildAttachment('2024/x', attachments[0]!, context).detail).toContain(vi.bulletin.scan);
});
