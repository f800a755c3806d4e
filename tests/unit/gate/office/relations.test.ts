import { expect, test } from 'vitest';
import { asUtf16, relations, WORD, writeDocx } from '../../../support/office-documents.ts';
import { refuseOoxml } from './refuse.ts';

/** Any of the ways in which a part is encoded. */
const encodings = [(xml: string) => xml, (xml: string) => asUtf16(xml), (xml: string) => asUtf16(xml, 'be')];
const hostileRelations: [type: string, target: string, isExternal?: boolean][] = [
  ['attachedTemplate', 'http://x.example/a'],
  ['image', 'http://x.example/a'],
  ['hyperlink', 'file:///c:/a'],
  ['hyperlink', '\\\\x.example\\a'],
  ['aFChunk', 'a.htm'],
  ['oleObject', 'ms-msdt:/id'],
  ['image', 'mhtml:http://x.example', false],
  ['never-heard-of', 'http://x.example'],
];
test.each(hostileRelations)(
  'the relation %s to %s is refused in any list of relations',
  async (type, target, isExternal = true) => {
    for (const ending of ['rels', 'RELS']) {
      for (const dress of encodings) {
        const document = writeDocx('', {
          [`word/_rels/document.xml.${ending}`]: dress(relations([type, target, isExternal])),
        });
        expect(await refuseOoxml(document)).toBeDefined();
        expect(await refuseOoxml(writeDocx('', { 'word/embeddings/a.docx': document }))).toBeDefined();
      }
    }
  },
);

test.each([
  'word/vbaProject.bin',
  'word/a.exe',
  'word/embeddings/oleObject1.bin',
  'customUI/a.html',
  'word/x.exe.',
  'ghi-chu',
  'word/_rels/document%2Exml.rels',
  'word%2Fvba.xml',
])('the part %s is refused in capitals and in small letters', async (name) => {
  expect(await refuseOoxml(writeDocx('', { [name]: 'x' }))).toBeDefined();
  expect(await refuseOoxml(writeDocx('', { [name.toUpperCase()]: 'x' }))).toBeDefined();
});

/** Relations that lead out, with the elements that use them. */
const LINK = relations(['hyperlink', 'https://x.example/a.png']);
test.each([
  '<a:blip r:link="r0"/>',
  '<a:blip r:embed="r0"/>',
  '<v:imagedata r:id="r0"/>',
  '<v:imagedata r:href="r0"/>',
  '<v:imagedata o:relid="r0"/>',
  '<x:hyperlink r:id="r0"/>',
  '<w:altChunk r:id="r0"/>',
  '<w:attachedTemplate r:id="r0"/>',
  '<a:hlinkHover r:id="r0"/>',
])('a relation of a hyperlink that %s uses is refused', async (xml) => {
  const document = (inside: string) => writeDocx(inside, { 'word/_rels/document.xml.rels': LINK });
  expect(await refuseOoxml(document('<w:hyperlink r:id="r0"/>'))).toBeUndefined();
  expect(await refuseOoxml(document(xml))).toBe('outside https://x.example/a.png');
});

test.each([
  '<v:imagedata src="file:///c:/a"/>',
  '<v:imagedata o:href="http://x.example/a"/>',
  '<v:imagedata o:althref="http://x.example/a"/>',
  '<v:fill src="file%3A//x.example/a"/>',
  '<v:shape href="file:///c:/a"/>',
  '<v:shape href="fi&#10;le:///c:/a"/>',
  '<w:mailMerge/>',
  '<a:hlinkClick action="ppaction://program"/>',
])('%s is refused', async (xml) => {
  expect(await refuseOoxml(writeDocx(xml))).toBeDefined();
});

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
test.each([
  [`Type="${TYPE}/image" Target="http://x.example/a" TargetMode="External"`, 'outside'],
  [
    `x:Type="${TYPE}/hyperlink" Type="${TYPE}/image" Target="http://x.example/a" TargetMode="External"`,
    'outside',
  ],
  [`Type="${TYPE}/image" x:Target="a.png" Target="http://x.example/a"`, 'outside'],
  [`Type="${TYPE}/hyperlink" Target="https://thu.example" x:TargetMode="External"`, 'outside'],
  [`Type="${TYPE}/hyperlink" Target="file:///c:/a" TargetMode=" external "`, 'odd-address'],
  [`Type="${TYPE}/hyperlink" Target="file%3A//x.example/a" TargetMode="External"`, 'odd-address'],
  [`Type="${TYPE}/image" Target="file%3A//x.example/a"`, 'outside'],
  [`Type="${TYPE}/image" Target="&#10;fi&#9;le:///c:/a"`, 'outside'],
  [`Type="http://x.example/hyperlink" Target="https://x.example/" TargetMode="External"`, 'outside'],
  [
    `Type="http://schemas.microsoft.com/office/2020/07/relationships/rdRichValueWebImage" Target="a.xml"`,
    'outside',
  ],
  [`Type="http://schemas.microsoft.com/office/2006/relationships/ui/extensibility" Target="a.xml"`, 'macro'],
  [`Type="${TYPE}/oleObject" Target="media/a.png"`, 'object'],
  [`Type="${TYPE}/chua-tung-co" Target="a.xml"`, 'unknown-part'],
])('the relation %s is refused', async (attributes, kind) => {
  const list = `<q:Relationships xmlns:q="${PACKAGE}" xmlns:x="urn:thu"><q:Relationship Id="r" ${attributes}/></q:Relationships>`;
  expect((await refuseOoxml(writeDocx('', { 'word/_rels/document.xml.rels': list })))?.split(' ')[0]).toBe(
    kind,
  );
});

test('a namespace with blanks around it is none that office programs know', async () => {
  const document = `<w:document xmlns:w="${WORD}" xmlns:x=" ${WORD}"><w:fldChar w:fldCharType="begin"/><x:instrText>PAGE </x:instrText><w:instrText>DDEAUTO a</w:instrText></w:document>`;
  expect(await refuseOoxml(writeDocx('', { 'word/document.xml': document }))).toBe('word/document.xml');
});
