import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { findPrinter } from '../../src/offline/pdf/printer.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { makePackage, runScript, unpack } from './packages.ts';

const demo = await getBuiltSite('demo');
const BOOK = 'data/books/2025.pdf';
const part = { year: '2025', withPdf: true };

let bag: string;
let bytes: Buffer;
let book: Awaited<ReturnType<typeof getDocumentProxy>>;

beforeAll(async () => {
  bag = await unpack(await makePackage(demo, part));
  bytes = await readFile(join(bag, BOOK));
  book = await getDocumentProxy(new Uint8Array(bytes));
});

/** The words of a page, counted from 1, in one line. */
async function readPage(number: number): Promise<string> {
  const { items } = await (await book.getPage(number)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}

test('the PDF of a year says what it is, and has the date of the edition alone', async () => {
  const { info } = await book.getMetadata();
  expect(info).toMatchObject({
    Title: 'Thi đua, Khen thưởng tỉnh Mẫu - Bản tin năm 2025',
    Language: 'vi',
    CreationDate: "D:20260912000000+00'00'",
    ModDate: "D:20260912000000+00'00'",
  });
  expect(bytes.toString('latin1').match(/\(D:/gu)).toHaveLength(2);
});

test('it is tagged: headings, links, tables, lists and pictures with their words', async () => {
  expect(await book.getMarkInfo()).toMatchObject({ Marked: true });
  const roles = new Map<string, number>();
  const pictures: string[] = [];
  const count = (node: object): void => {
    if ('role' in node) roles.set(String(node.role), (roles.get(String(node.role)) ?? 0) + 1);
    if ('role' in node && node.role === 'Figure' && 'alt' in node) pictures.push(String(node.alt));
    if ('children' in node) for (const child of node.children as object[]) count(child);
  };
  for (let number = 1; number <= book.numPages; number += 1) {
    const tree = await (await book.getPage(number)).getStructTree();
    if (tree) count(tree);
  }
  for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Link', 'Table', 'TH', 'TD', 'Figure'])
    expect([role, (roles.get(role) ?? 0) > 0]).toEqual([role, true]);
  expect(pictures.length).toBeGreaterThan(5);
  expect(pictures.filter((words) => words === '')).toEqual([]);
});

test('its outline leads to cover, contents, every bulletin, lists and indexes, at the pages that the contents tell', async () => {
  const outline = await book.getOutline();
  const titles = outline.map(({ title }) => title.replaceAll(/\s+/gu, ' '));
  expect(titles).toEqual([
    'Bản tin năm 2025',
    'Mục lục',
    'Hai tỉnh Mẫu và Khuôn trao đổi kinh nghiệm thi đua, khen thưởng trước ngày hợp nhất',
    'Phường Minh Họa hưởng ứng phong trào thi đua “Chính quyền gần dân”',
    'Sắp xếp lại các cụm, khối thi đua sau hợp nhất tỉnh',
    'Cụm thi đua các xã, phường số 1 ký giao ước thi đua lần đầu',
    'Đại hội Thi đua yêu nước tỉnh Mẫu lần thứ I thành công tốt đẹp',
    'Danh mục theo chuyên mục',
    'Đính chính',
    'Bảng tra tên người',
    'Bảng tra địa danh',
  ]);
  const contents = await readPage(2);
  for (const { title, dest } of outline.slice(2)) {
    const [place] = (typeof dest === 'string' ? await book.getDestination(dest) : dest) as [never];
    const number = (await book.getPageIndex(place)) + 1;
    const words = title.replaceAll(/\s+/gu, ' ');
    const told = contents.slice(contents.indexOf(words) + words.length);
    const [, page = ''] = /^\s*(?:ngày \d+ tháng \d+ năm \d+\s+)?(\d+)/u.exec(told) ?? [];
    expect([words, page]).toEqual([words, String(number)]);
    expect((await readPage(number)).includes(words.slice(0, 20))).toBe(true);
  }
});

test('the index of people names the pages of the bulletins that name them', async () => {
  const people = (await readPage(book.numPages - 1)).replaceAll(/\s+/gu, ' ');
  const pages = /Trần Đình Chữ ([\d, ]+\d)/u.exec(people)?.[1]?.split(', ').map(Number);
  expect(pages).toHaveLength(2);
  for (const first of pages!) {
    const text = [await readPage(first), await readPage(first + 1)].join(' ');
    expect(text).toContain('Trần Đình Chữ');
  }
});

test('every font is embedded, and that of the words is the one that comes with the program', () => {
  const text = bytes.toString('latin1');
  const fonts = text.match(/\/Type \/FontDescriptor[\s\S]*?endobj/gu) ?? [];
  expect(fonts.length).toBeGreaterThan(1);
  expect(fonts.filter((font) => !/\/FontFile[23]? /u.test(font))).toEqual([]);
  expect(text).toContain('BeVietnamPro-Regular');
});

test('the package names it, and is whole with it', async () => {
  expect(await readFile(join(bag, 'contents.html'), 'utf8')).toContain(`<a href="${BOOK}">PDF</a>`);
  expect(await readFile(join(bag, 'DOC-TRUOC.txt'), 'utf8')).toContain('không phải là PDF/A');
  expect(await readFile(join(bag, 'manifest-sha512.txt'), 'utf8')).toContain(`  ${BOOK}\n`);
  expect(await runScript('verify', [bag])).toMatchObject({ code: 0 });
});

test('the same command gives the same bytes', { timeout: 300_000 }, async () => {
  // Of the office with one bulletin, unless all is tried.
  const [site, year] = IS_THOROUGH
    ? ([demo, '2025'] as const)
    : ([await getBuiltSite('seed'), '2022'] as const);
  const printAgain = async () => {
    const packed = await unpack(await makePackage(site, { ...part, year }));
    return readFile(join(packed, `data/books/${year}.pdf`), 'hex');
  };
  const first = IS_THOROUGH ? bytes.toString('hex') : await printAgain();
  expect(await printAgain()).toBe(first);
});

test('where no browser prints, a person is told where to get one', async () => {
  const work = await mkdtemp(join(tmpdir(), 'bantin-print-'));
  const environment = { BANTIN_BROWSER: join(work, 'khong-co') };
  await expect(findPrinter(work, environment)).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringMatching(/Hãy cài Google Chrome .*BANTIN_BROWSER/u) as string,
  });
});
