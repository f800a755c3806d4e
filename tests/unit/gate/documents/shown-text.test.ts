import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endBoundedChildren } from '../../../../src/gate/bounded/bounded-child.ts';
import { readShownText } from '../../../../src/gate/documents/read-shown-text.ts';
import { PROJECT } from '../../../support/project.ts';
import { writeDocx, writeOdt, writeXlsx } from '../../../support/office-documents.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-thay-'));
});
afterAll(async () => {
  endBoundedChildren();
  await rm(folder, { recursive: true });
});

/** The lines of text of a document, without those that are blank. */
async function readLines(file: string): Promise<string[]> {
  const text = (await readShownText(file)) ?? '';
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

async function read(name: string, bytes: Uint8Array | string): Promise<string[]> {
  await writeFile(join(folder, name), bytes);
  return readLines(join(folder, name));
}

const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

test('of each type of document, the words are read that a reader sees, and no others', async () => {
  const white = run(' trắng', '<w:color w:val="FFFFFF"/>');
  const body = `<w:p>${run('Phường Giả ')}${run('Tưởng', '<w:b/>')}${white}</w:p><w:p>${run('ẩn', '<w:vanish/>')}</w:p>`;
  expect(await read('a.docx', writeDocx(body))).toEqual(['Phường Giả Tưởng']);
  const cells =
    '<c t="inlineStr"><is><r><t>Họ </t></r><r><t>và tên</t></r></is></c><c><f>1+1</f><v>2</v></c>';
  expect(await read('a.xlsx', writeXlsx(cells))).toEqual(['Họ và tên', '2']);
  const text = `<text:p>Xã <text:span>Ví</text:span> Dụ<text:tab/>1</text:p><text:section text:display="none"><text:p>ẩn</text:p></text:section>`;
  expect(await read('a.odt', writeOdt(text))).toEqual(['Xã Ví Dụ 1']);
  expect(await read('a.csv', '\uFEFFSTT,Họ và tên\r\n\r\n1,Nguyễn Văn Mẫu\n')).toEqual([
    'STT',
    'Họ và tên',
    '1',
    'Nguyễn Văn Mẫu',
  ]);
});

test('the words of a PDF stand in their lines, with all their marks', async () => {
  const file = join(
    PROJECT,
    'tests/fixtures/sites/demo/bulletins/2023/quyet-dinh-khen-thuong-phong-trao-nong-thon-moi-2023/quyet-dinh-00-qd-mau.pdf',
  );
  const words = (await readLines(file)).join('\n');
  expect(words).toContain('QUYẾT ĐỊNH số 00/QĐ-MAU');
  expect(words).toContain('3. Hợp tác xã Sông Vẽ (Huyện Nháp)');
});

test('of what cannot be read, or is no document, nothing is read', async () => {
  expect(await read('a.docx', 'PK')).toEqual([]);
  expect(await read('a.jpg', 'x')).toEqual([]);
  expect(await read('b.docx', writeDocx('<w:p><w:fldSimple w:instr="DDE a b c"/></w:p>'))).toEqual([]);
});
