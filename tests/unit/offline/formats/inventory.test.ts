import { join } from 'node:path';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { parse } from 'csv-parse/sync';
import { zipSync, type Zippable } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openInventory } from '../../../../src/offline/formats/inventory.ts';
import { openZip, takeFile, type Contents } from '../../../../src/offline/package/zip.ts';
import { vi } from '../../../../src/strings/vi.ts';

/** The rows of an inventory of some files. */
async function take(files: Readonly<Record<string, Contents | string>>): Promise<Record<string, string>[]> {
  const inventory = openInventory();
  for (const [path, contents] of Object.entries(files))
    await inventory.see(path, typeof contents === 'string' ? Buffer.from(contents) : contents);
  return parse(inventory.toTable(vi.offline.tables.formats), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
}

async function puidOf(path: string, contents: Contents | string): Promise<string> {
  const [row] = await take({ [path]: contents });
  return row!['Mã PRONOM (PUID)']!;
}

async function zipped(...parts: [name: string, text: string][]): Promise<Contents> {
  const file = join(await mkdtemp(join(tmpdir(), 'bantin-formats-')), 'tep.zip');
  const zip = await openZip(file);
  for (const [name, text] of parts) await zip.add(name, Buffer.from(text));
  await zip.close();
  return takeFile(file);
}

const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#a22' } });

test.each<[puid: string, path: string, contents: () => Contents | string | Promise<Contents | string>]>([
  ['fmt/41', 'a.jpg', () => picture.clone().jpeg().toBuffer()],
  ['fmt/43', 'a.jpg', () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
  ['fmt/11', 'a.png', () => picture.clone().png().toBuffer()],
  ['fmt/566', 'a.webp', () => picture.clone().webp().toBuffer()],
  ['fmt/567', 'a.webp', () => picture.clone().webp({ lossless: true }).toBuffer()],
  ['fmt/18', 'a.pdf', () => '%PDF-1.4\n1 0 obj'],
  [
    'fmt/477',
    'a.pdf',
    () => '%PDF-1.7\n<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>',
  ],
  ['', 'a.pdf', () => '%PDF-9.9\n'],
  ['fmt/412', 'a.docx', () => zipped(['[Content_Types].xml', '<x/>'], ['word/document.xml', '<x/>'])],
  ['fmt/214', 'a.xlsx', () => zipped(['[Content_Types].xml', '<x/>'], ['xl/workbook.xml', '<x/>'])],
  [
    'fmt/1756',
    'a.odt',
    () =>
      zipped(
        ['mimetype', 'application/vnd.oasis.opendocument.text'],
        ['content.xml', '<office:document-content office:version="1.3"/>'],
      ),
  ],
  ['fmt/483', 'a.epub', () => zipped(['mimetype', 'application/epub+zip'])],
  ['fmt/1840', 'a.wacz', () => zipped(['datapackage-digest.json', '{}'])],
  ['x-fmt/263', 'a.zip', () => zipped(['a', 'b'])],
  ['fmt/471', 'a.html', () => '<!doctype html><p>Tin</p>'],
  ['fmt/92', 'a.svg', () => '<svg xmlns="http://www.w3.org/2000/svg" version="1.1"/>'],
  ['', 'a.svg', () => '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['fmt/388', 'a.ics', () => 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'],
  ['fmt/101', 'a.xml', () => '<?xml version="1.0"?><a/>'],
  ['x-fmt/18', 'a.csv', () => '\uFEFFĐơn vị,Số\r\n'],
  ['fmt/818', 'a.yaml', () => 'a: Đỗ\n'],
  ['', 'a.mdx', () => '# Tin\n'],
])('a file of %s is recognised: %s', async (puid, path, contents) => {
  expect(await puidOf(path, await contents())).toBe(puid);
});

test('a camera’s photograph is told by the version of its data', async () => {
  const bytes = await picture
    .clone()
    .withExif({ IFD0: { Artist: 'Trần Mẫu' } })
    .jpeg()
    .toBuffer();
  expect(await puidOf('a.jpg', bytes)).toBe('x-fmt/390');
  const newer = Buffer.from(bytes);
  newer.write('0232', newer.indexOf('0210'), 'latin1');
  expect(await puidOf('a.jpg', newer)).toBe('fmt/1507');
});

test('an extension alone makes no format: the bytes decide', async () => {
  const [row] = await take({ 'a.csv': Buffer.from([0, 1, 2, 3]) });
  expect(row).toMatchObject({
    'Mã PRONOM (PUID)': '',
    'Định dạng': 'KHÔNG NHẬN RA: .csv',
    'Nhận ra nhờ': '',
  });
  expect(await puidOf('a.jpg', '%PDF-1.4\n')).toBe('fmt/18');
});

test('files of one format are counted together, in any order', async () => {
  const files = { 'b.txt': 'Đỗ', 'a.txt': 'một', 'c.la': Buffer.from([0xff, 0]), 'd.txt': '' };
  const rows = await take(files);
  const turned = await take(Object.fromEntries(Object.entries(files).toReversed()));
  expect(turned).toEqual(rows);
  expect(
    rows.map((row) => [row['Định dạng'], row['Số tệp'], row['Số byte'], row['Một tệp như vậy']]),
  ).toEqual([
    ['0 byte', '1', '0', 'd.txt'],
    ['Plain Text File', '2', `${Buffer.byteLength('Đỗmột')}`, 'a.txt'],
    ['KHÔNG NHẬN RA: .la', '1', '2', 'c.la'],
  ]);
});

test('a large file is told by its edges', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'bantin-formats-')), 'lon.wacz');
  const stored = { level: 0 } as const;
  const parts = {
    'archive/data.warc': [new Uint8Array(33 << 20), stored],
    'word.docx': [zipSync({ 'word/document.xml': Buffer.from('<w/>') }), stored],
    'datapackage-digest.json': [Buffer.from('{}'), stored],
  } satisfies Zippable;
  await writeFile(file, zipSync(parts));
  expect(await puidOf('lon.wacz', await takeFile(file))).toBe('fmt/1840');
});
