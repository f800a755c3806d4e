import { describe, expect, test } from 'vitest';
import { writeDocx, writeOdt, writeXlsx } from '../../../support/office-documents.ts';
import { refuseOdf, refuseOoxml } from './refuse.ts';

const NAME = 'word/document.xml';
/** A second name of an entry (Info-ZIP Unicode Path): its number, its length, and what it holds. */
const SECOND_NAME = Buffer.from('757005000100000000', 'hex');

/** Where the main part begins in the directory. */
function findListed(bytes: Buffer): number {
  return bytes.lastIndexOf(NAME) - 46;
}

/** Where its local header begins. */
function findLocal(bytes: Buffer): number {
  return bytes.readUInt32LE(findListed(bytes) + 42);
}

/** A document of Word with some of its bytes changed. */
function change(edit: (bytes: Buffer) => Buffer | void): Buffer {
  const bytes = Buffer.from(writeDocx('<w:p/>'));
  return edit(bytes) ?? bytes;
}

/** Puts bytes before the directory, and says there and behind it where it lies now. */
function insert(bytes: Buffer, at: number, more: Buffer): Buffer {
  const longer = Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
  const end = longer.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const directory = longer.readUInt32LE(end + 16) + more.length;
  longer.writeUInt32LE(directory, end + 16);
  let entry = directory;
  for (let count = longer.readUInt16LE(end + 10); count > 0; count -= 1) {
    const offset = longer.readUInt32LE(entry + 42);
    if (offset >= at) longer.writeUInt32LE(offset + more.length, entry + 42);
    entry += 46 + longer.readUInt16LE(entry + 28) + longer.readUInt16LE(entry + 30);
  }
  return longer;
}

describe('an archive in which programs find different parts is refused', () => {
  test.each<[string, Buffer]>([
    ['another name in the local header', change((bytes) => void bytes.write('W', findLocal(bytes) + 30))],
    ['another method', change((bytes) => void bytes.writeUInt16LE(8, findLocal(bytes) + 8))],
    ['another size', change((bytes) => void bytes.writeUInt32LE(1, findLocal(bytes) + 22))],
    ['another packed size', change((bytes) => void bytes.writeUInt32LE(1, findLocal(bytes) + 18))],
    ['no size, but no descriptor', change((bytes) => void bytes.writeUInt32LE(0, findLocal(bytes) + 18))],
    [
      'another encoding of its name',
      change((bytes) => void bytes.writeUInt16LE(0x800, findLocal(bytes) + 6)),
    ],
    ['bytes between entries', change((bytes) => insert(bytes, findLocal(bytes), Buffer.from('PK')))],
    [
      'a second name in the local header',
      change((bytes) => {
        const local = findLocal(bytes);
        bytes.writeUInt16LE(SECOND_NAME.length, local + 28);
        return insert(bytes, local + 30 + NAME.length, SECOND_NAME);
      }),
    ],
    [
      'a second name in the directory',
      change((bytes) => {
        const listed = findListed(bytes);
        bytes.writeUInt16LE(SECOND_NAME.length, listed + 30);
        const at = listed + 46 + NAME.length;
        const longer = Buffer.concat([bytes.subarray(0, at), SECOND_NAME, bytes.subarray(at)]);
        const end = longer.lastIndexOf(Buffer.from('504b0506', 'hex'));
        longer.writeUInt32LE(longer.readUInt32LE(end + 12) + SECOND_NAME.length, end + 12);
        return longer;
      }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await refuseOoxml(bytes)).toBe(NAME);
  });

  test('bytes before the first entry', async () => {
    const bytes = change((whole) => insert(whole, 0, Buffer.from('MZ')));
    expect(await refuseOoxml(bytes)).toBe('[Content_Types].xml');
  });

  test.each([
    ['word/ảnh.xml'.normalize('NFC'), 'word/ảnh.xml'.normalize('NFD')],
    ['word/Đ.xml', 'word/đ.xml'],
    ['word/ａ.xml', 'word/a.xml'],
    ['word/a.xml/', 'word/A.xml/'],
  ])('parts called %s and %s', async (first, second) => {
    expect(await refuseOoxml(writeDocx('', { [first]: '<a/>', [second]: '<a/>' }))).toBe(second);
  });
});

describe('a document in a part is judged whatever the part says it is', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  test.each(['word/media/a.png', 'word/embeddings/a.bin', 'word/media/a.jpeg'])('as %s', async (name) => {
    const hostile = writeXlsx('', { 'xl/vbaProject.bin': 'x' });
    expect(await refuseOoxml(writeDocx('', { [name]: writeXlsx() }))).toBeUndefined();
    expect(await refuseOoxml(writeDocx('', { [name]: hostile }))).toBe(`macro ${name}: xl/vbaProject.bin`);
    expect(await refuseOoxml(writeDocx('', { [name]: compound }))).toBe(`object ${name}`);
  });

  test.each(['Pictures/a.png', 'ObjectReplacements/Object 1'])('as %s in an OpenDocument', async (name) => {
    for (const inner of [writeXlsx(), compound])
      expect(await refuseOdf(writeOdt('', { [name]: inner }))).toBe(`packed-file ${name}`);
  });
});

const DRAWN = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"';
const CONTROL = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';
const LIST = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
test.each([
  (macro: string) => `<xdr:sp ${DRAWN} macro="${macro}" textlink=""/>`,
  (macro: string) => `<xdr:pic ${DRAWN} xdr:macro="${macro}"/>`,
  (macro: string) => `<formControlPr ${LIST} fmlaMacro="${macro}"/>`,
  (macro: string) => `<x:ClientData ${CONTROL}><x:FmlaMacro>${macro}</x:FmlaMacro></x:ClientData>`,
])('a drawing may name a macro of its own workbook, not of another (%#)', async (draw) => {
  const judge = (macro: string) => refuseOoxml(writeXlsx('', { 'xl/drawings/a.xml': draw(macro) }));
  for (const own of ['', '[0]!Nut_Click', 'Nut_Click', 'Sheet1.Nut_Click'])
    expect(await judge(own), own).toBeUndefined();
  for (const other of ["'\\\\x.example\\s\\b.xlsm'!Run", "'c:\\b.xlsm'!Run", '[1]!Run', 'b.xlsm!Run'])
    expect(await judge(other), other).toBe(`macro ${other}`);
});
