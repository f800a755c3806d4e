import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inspectDocument } from '../../../../src/gate/documents/inspect-document.ts';
import { writeDocx, writeOdt, writeXlsx } from '../../../support/office-documents.ts';
import { writePdf } from '../../../support/pdf.ts';

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const AC = 'xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"';
const keptIn = (url: string) =>
  writeXlsx('', { 'xl/workbook.xml': `<workbook ${SHEET} ${AC}><x15ac:absPath url="${url}"/></workbook>` });

it.each([
  [
    'a.docx',
    'who made and last kept it',
    writeDocx('', {
      'docProps/core.xml':
        '<c><creator>Nguyễn Văn Mẫu</creator><lastModifiedBy>Trần Thị Mẫu</lastModifiedBy></c>',
    }),
    ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu'],
  ],
  [
    'a.docx',
    'who changed a word',
    writeDocx('<w:p><w:ins w:id="1" w:author="Lê Văn Mẫu"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'),
    ['Lê Văn Mẫu'],
  ],
  ['a.xlsx', 'whose folder it lay in', keptIn('C:\\Users\\nguyenvanmau\\Desktop\\'), ['nguyenvanmau']],
  ['a.xlsx', 'whose home it lay in', keptIn('/home/mau/'), ['mau']],
  ['a.xlsx', 'nobody, of a folder of the office', keptIn('D:\\Khen thuong\\'), []],
  ['a.odt', 'its author', writeOdt('<dc:creator>Đỗ Thị Mẫu</dc:creator>'), ['Đỗ Thị Mẫu']],
  [
    'a.pdf',
    'its author',
    writePdf({ objects: ['<</Type/Catalog>>', '<</Author(Nguyen Van Mau)>>'], trailer: '/Info 2 0 R' }),
    ['Nguyen Van Mau'],
  ],
])('%s names %s', async (name, _, bytes, names) => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-people-'));
  await writeFile(join(folder, name), bytes);
  expect((await inspectDocument(join(folder, name)))?.names).toEqual(names);
  await rm(folder, { recursive: true });
});
