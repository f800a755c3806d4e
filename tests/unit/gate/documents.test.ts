import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeContents } from '../../../src/gate/file-types.ts';
import { judgePublishedText } from '../../../src/gate/published-text.ts';
import {
  asUtf16,
  DOT,
  field,
  relations,
  WORD,
  wordXml,
  writeDocx,
  writeOdt,
  writeOoxml,
  writeXlsx,
} from '../../support/office-documents.ts';
import { disguiseNames, filterNames, putBehind, signPdf, writePdf } from '../../support/pdf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-tai-lieu-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The rules that a file breaks, with the kind of what acts in it and how it is shown. */
async function judge(name: string, bytes: string | Uint8Array): Promise<string[]> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const place = { file: name, line: 1, column: 1 };
  const issues = [...(await judgeContents(file, place)), ...(await judgePublishedText(file, place))];
  return issues.map(({ rule, details }) => {
    const { kind, found } = details as { kind?: string; found?: string };
    return [rule, kind, found].filter((word) => word !== undefined).join(' ');
  });
}

const drawing = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="http://x/">${inside}</svg>`;
const rels = 'word/_rels/document.xml.rels';
const settings = 'word/_rels/settings.xml.rels';
const catalog = (entries: string) => `<</Type/Catalog ${entries}>>`;
const link = (address: string) => `<</Type/Annot/Subtype/Link/A<</S/URI/URI(${address})>>>>`;
const script = '<</S/JavaScript/JS(app.alert(1))>>';

describe('a document that is only read may be published', () => {
  test.each<[string, string | Uint8Array]>([
    ['word.docx', writeDocx('<w:p/>')],
    ['lien-ket.docx', writeDocx('', { [rels]: relations(['hyperlink', 'https://thu.example/']) })],
    ['thu.docx', writeDocx('', { [rels]: relations(['hyperlink', 'mailto:phong@thu.example']) })],
    [
      'truong.docx',
      writeDocx(field(' TOC \\o "1-3" ') + field('PAGE') + field(' HYPERLINK "https://thu.example" ')),
    ],
    ['muc-luc.docx', writeDocx(field(' HYPERLINK \\l "_Toc1" ') + field(' = SUM(ABOVE) '))],
    [
      'long-nhau.docx',
      writeDocx(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r>' +
          field('PAGE') +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    ],
    [
      'utf16.docx',
      writeDocx('', { 'word/document.xml': asUtf16(wordXml('<w:p/>')), [rels]: asUtf16(relations(), 'be') }),
    ],
    [
      'bieu-do.docx',
      writeDocx('', {
        'word/charts/chart1.xml':
          '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>Sheet1!$A$1</c:f></c:chart>',
        'word/charts/_rels/chart1.xml.rels': relations(['package', '../embeddings/so-lieu.xlsx', false]),
        'word/embeddings/so-lieu.xlsx': writeXlsx('<c><v>1</v></c>'),
        'word/media/anh.png': DOT,
      }),
    ],
    [
      'bang.xlsx',
      writeXlsx('<c><f>SUM(A1:A9)&amp;"a|b"</f></c>', { 'xl/printerSettings/printerSettings1.bin': 'x' }),
    ],
    ['bam.xlsx', writeXlsx('<c><f>HYPERLINK("https://thu.example/","x")</f></c>')],
    [
      'chu.odt',
      writeOdt(
        '<text:a xlink:href="https://thu.example/">x</text:a><draw:image xlink:href="Pictures/a.png"/>',
        { 'Pictures/a.png': DOT },
      ),
    ],
    ['phim-tat.odt', writeOdt('', { 'Configurations2/accelerator/current.xml': '' })],
    ['tinh.ods', writeOdt('<table:table-cell table:formula="of:=SUM([.A1:.A2])+{1|2}"/>')],
    [
      'noi-ve-ma.pdf',
      writePdf({ objects: [catalog(''), '[(JavaScript (/Launch) \\) /JS are words) /JavaScriptures]'] }),
    ],
    [
      'dich-den.pdf',
      writePdf({
        objects: [
          catalog('/OpenAction[3 0 R/Fit]/Names<</Dests 4 0 R>>'),
          '<</S/GoTo/D[3 0 R/Fit]>>',
          link('https://thu.example/'),
        ],
      }),
    ],
    [
      'chuyen-trang.pdf',
      writePdf({
        objects: [catalog('/OpenAction 2 0 R'), '<</S/Named/N/NextPage>>', link('mailto:phong@thu.example')],
      }),
    ],
    [
      'muc-luc.pdf',
      writePdf({
        objects: [
          catalog(''),
          '<</Title(Trang)/A<</S/URI/URI(https://thu.example)>>/Next 3 0 R>>',
          '<</Title(Hai)/Dest[1 0 R]>>',
        ],
      }),
    ],
    [
      'the.pdf',
      writePdf({
        objects: [
          catalog(''),
          '<</Type/StructElem/S/P/A<</O/Layout/Placement/Block>>/K 0>>',
          '<</S/Transparency/CS/DeviceRGB>>',
        ],
      }),
    ],
    [
      'mau-don.pdf',
      writePdf({ objects: [catalog('/AcroForm<</Fields[2 0 R]>>'), '<</FT/Tx/T(ten)/Subtype/Widget>>'] }),
    ],
    [
      'ky.pdf',
      signPdf(
        writePdf({
          objects: [
            catalog('/AcroForm 2 0 R'),
            '<</Fields[3 0 R]/SigFlags 3>>',
            '<</FT/Sig/V 90 0 R>>',
            '<</Author(Nguyen Van Mau)>>',
          ],
        }),
      ),
    ],
    ...filterNames.map((name): [string, Uint8Array] => [
      `${name}.pdf`,
      writePdf({
        objects: [catalog('/OpenAction 3 0 R')],
        packed: ['<</S/GoTo/D[1 0 R/Fit]>>'],
        filters: [name],
      }),
    ]),
    ['so-lieu.csv', 'ten,so\n"a, =b",-1.234\n+61 2 5550 1234,-\n'],
    ['doi-mau.svg', drawing('<g fill="url(#a)" style="stroke:url(#b)"><use xlink:href="#c"/></g>')],
    [
      'co-ghi-chu.svg',
      drawing('<title>Huy hiệu</title><g i:file="C:\\anh\\a.svg"/><style>.a{fill:red}</style>'),
    ],
    ['tin.xml', '<rss version="2.0"><channel><link>https://thu.example/</link></channel></rss>'],
    ['chu.txt', 'Bài viết <b>có</b> thẻ ở giữa.'],
  ])('%s', async (name, bytes) => {
    expect(await judge(name, bytes)).toEqual([]);
  });
});

describe('a document of Word or Excel is told with what acts in it', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'anh-ngoai.docx',
      writeDocx('', { [rels]: relations(['image', 'http://theo-doi.example/p.png']) }),
      'outside http://theo-doi.example/p.png',
    ],
    [
      'dde.docx',
      writeDocx(field('DDEAUTO c:\\\\cmd.exe "/k calc"')),
      'field DDEAUTO c:\\\\cmd.exe "/k calc"',
    ],
    ['dde-cat.docx', writeDocx(field(' D', 'DE', 'AUTO x y')), 'field DDEAUTO x y'],
    ['dde-thuong.docx', writeDocx(field('ddeauto x y')), 'field ddeauto x y'],
    ['dde-gon.docx', writeDocx('<w:fldSimple w:instr="DDE x y"/>'), 'field DDE x y'],
    [
      'dde-ghep.docx',
      writeDocx(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('QUOTE 68 68 69')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      'field { { } }',
    ],
    [
      'lay-chu.docx',
      writeDocx(field('INCLUDETEXT "\\\\\\\\may\\\\a.docx"')),
      'field INCLUDETEXT "\\\\\\\\may\\\\a.docx"',
    ],
    [
      'lay-anh.docx',
      writeDocx(field('INCLUDEPICTURE "https://x.example/a.png"')),
      'field INCLUDEPICTURE "https://x.example/a.png"',
    ],
    ['nut.docx', writeDocx(field('MACROBUTTON Chay x')), 'field MACROBUTTON Chay x'],
    ['bam-tep.docx', writeDocx(field('HYPERLINK "file:///c:/a.exe"')), 'odd-address file:///c:/a.exe'],
    [
      'gia-dang.docx',
      writeDocx('', { [rels]: relations(['hyperlink', 'https://www.g\u043Ev.vn/', true]) }),
      'odd-address https://www.g\u043Ev.vn/',
    ],
    [
      'nguoi-dung.docx',
      writeDocx('', { [rels]: relations(['hyperlink', 'https://tinh.gov.vn@khac.example/', true]) }),
      'odd-address https://tinh.gov.vn@khac.example/',
    ],
    [
      'lenh.odt',
      writeOdt('<text:p><text:a xlink:href=".uno:ScriptOrganizer">a</text:a></text:p>'),
      'odd-address .uno:ScriptOrganizer',
    ],
    [
      'ole.docx',
      writeDocx('', { 'word/embeddings/oleObject1.bin': 'x' }),
      'object word/embeddings/oleObject1.bin',
    ],
    ['ole-lien-ket.docx', writeDocx('<o:OLEObject Type="Link"/>'), 'object <OLEObject>'],
    ['cham.docx', writeDocx('', { 'word/embeddings/x.exe.': 'x' }), 'packed-file word/embeddings/x.exe.'],
    ['trang.docx', writeDocx('', { 'word/embeddings/z.html': 'x' }), 'packed-file word/embeddings/z.html'],
    ['chuong-trinh.docx', writeDocx('', { 'word/media/a.exe': 'MZ' }), 'packed-file word/media/a.exe'],
    [
      'manh-html.docx',
      writeDocx('', { [rels]: relations(['aFChunk', 'http://x.example/a.htm']) }),
      'outside http://x.example/a.htm',
    ],
    ['manh-trong.docx', writeDocx('', { [rels]: relations(['aFChunk', 'a.xml', false]) }), 'outside a.xml'],
    [
      'mau-unc.docx',
      writeDocx('', { [settings]: relations(['attachedTemplate', 'file:///\\\\x.example\\a.dotm']) }),
      'outside file:///\\\\x.example\\a.dotm',
    ],
    [
      'mau-5.docx',
      writeDocx('', { [settings]: relations(['attachedTemplate', 'file://///x.example/a.dotm']) }),
      'outside file://///x.example/a.dotm',
    ],
    [
      'mau-may.docx',
      writeDocx('', { [settings]: relations(['attachedTemplate', 'file:///C:\\Mau\\cong-van.dotx']) }),
      'outside file:///C:\\Mau\\cong-van.dotx',
    ],
    [
      'mau-cach.docx',
      writeDocx('', { [settings]: relations(['attachedTemplate', ' http://x.example/a.dotm']) }),
      'outside  http://x.example/a.dotm',
    ],
    [
      'mhtml.docx',
      writeDocx('', { [rels]: relations(['oleObject', 'mhtml:http://x.example/a.html!x-usc:']) }),
      'object mhtml:http://x.example/a.html!x-usc:',
    ],
    [
      'msdt.docx',
      writeDocx('', { [rels]: relations(['oleObject', 'ms-msdt:/id PCWDiagnostic']) }),
      'object ms-msdt:/id PCWDiagnostic',
    ],
    [
      'msdt-bam.docx',
      writeDocx('', { [rels]: relations(['hyperlink', 'ms-msdt:/id PCWDiagnostic']) }),
      'odd-address ms-msdt:/id PCWDiagnostic',
    ],
    [
      'chu-thuong.docx',
      writeDocx('', {
        [settings]: relations(['attachedTemplate', 'http://x.example/a']).replace('"External"', '"external"'),
      }),
      'outside http://x.example/a',
    ],
    [
      'trong-ma-ngoai.docx',
      writeDocx('', { [rels]: relations(['image', 'http://x.example/a.png', false]) }),
      'outside http://x.example/a.png',
    ],
    [
      'RELS.docx',
      writeDocx('', {
        'word/_rels/settings.xml.RELS': relations(['attachedTemplate', 'http://x.example/a']),
      }),
      'outside http://x.example/a',
    ],
    [
      'utf16.docx',
      writeDocx('', { [settings]: asUtf16(relations(['attachedTemplate', 'http://x.example/a'])) }),
      'outside http://x.example/a',
    ],
    [
      'utf16-be.docx',
      writeDocx('', { [settings]: asUtf16(relations(['attachedTemplate', 'http://x.example/a']), 'be') }),
      'outside http://x.example/a',
    ],
    ['VBA.docx', writeDocx('', { 'word/VBAPROJECT.BIN': 'x' }), 'macro word/VBAPROJECT.BIN'],
    [
      'ActiveX.docx',
      writeDocx('', { 'word/activeX/activeX1.xml': '<ax/>' }),
      'object word/activeX/activeX1.xml',
    ],
    ['vml.docx', writeDocx('<v:imagedata src="http://x.example/a.png"/>'), 'outside http://x.example/a.png'],
    [
      'tron-thu.docx',
      writeDocx('', { 'word/settings.xml': `<w:settings xmlns:w="${WORD}"><w:mailMerge/></w:settings>` }),
      'connection <mailMerge>',
    ],
    [
      'nhung-xau.docx',
      writeDocx('', { 'word/embeddings/a.xlsx': writeXlsx('', { 'xl/connections.xml': '<connections/>' }) }),
      'connection word/embeddings/a.xlsx: xl/connections.xml',
    ],
    ['lenh.xlsx', writeXlsx("<c><f>cmd|' /C calc'!A0</f></c>"), "formula cmd|' /C calc'!A0"],
    [
      'tai-ve.xlsx',
      writeXlsx('<c><f>_xlfn.WEBSERVICE("http://x.example")</f></c>'),
      'formula _xlfn.WEBSERVICE("http://x.example")',
    ],
    [
      'anh-tai.xlsx',
      writeXlsx('<c><f>image("http://x.example")</f></c>'),
      'formula image("http://x.example")',
    ],
    [
      'bam.xlsx',
      writeXlsx('<c><f>HYPERLINK("\\\\x.example\\a.exe")</f></c>'),
      'odd-address \\\\x.example\\a.exe',
    ],
    [
      'so-khac.xlsx',
      writeXlsx('', { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
      'connection xl/externalLinks/externalLink1.xml',
    ],
    [
      'khong-loai.docx',
      writeOoxml({
        'word/document.xml': wordXml(''),
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      }),
      'unknown-part word/document.xml',
    ],
    [
      'su-kien.odt',
      writeOdt(
        '<office:event-listeners><script:event-listener xlink:href="vnd.sun.star.script:a"/></office:event-listeners>',
      ),
      'macro <event-listener>',
    ],
    ['ma.odt', writeOdt('', { 'Basic/Standard/Module1.xml': '<x/>' }), 'macro Basic/Standard/Module1.xml'],
    [
      'anh-ngoai.odt',
      writeOdt('<draw:image xlink:href="http://x.example/a.png"/>'),
      'outside http://x.example/a.png',
    ],
    ['anh-tren.odt', writeOdt('<draw:image xlink:href="../a.png"/>'), 'outside ../a.png'],
    ['dde.ods', writeOdt('<table:dde-link/>'), 'connection <dde-link>'],
    [
      'cong-thuc.ods',
      writeOdt('<table:table-cell table:formula="of:=DDE(&quot;soffice&quot;;&quot;a&quot;)"/>'),
      'formula =DDE("soffice";"a")',
    ],
    ['chuong-trinh.odt', writeOdt('', { 'Pictures/a.exe': 'MZ' }), 'unknown-part Pictures/a.exe'],
    [
      'bam.odt',
      writeOdt('<text:a xlink:href="vnd.sun.star.script:a">x</text:a>'),
      'odd-address vnd.sun.star.script:a',
    ],
  ])('%s', async (name, bytes, found) => {
    expect(await judge(name, bytes)).toEqual([`active-document ${found}`]);
  });
});

describe('a PDF is told with what acts in it', () => {
  const open = (action: string) => writePdf({ objects: [catalog(`/OpenAction${action}`)] });
  const pack = (head: string, data: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.5\n1 0 obj<<${head}>>stream\r\n`),
      Buffer.from(data),
      Buffer.from('\nendstream endobj\n'),
    ]);
  const body = `7 0 ${script}`;
  // What the catalog leads to by references: objects numbered from 3, in the file or in an object stream.
  const reached = [
    {
      name: 'dan-hinh',
      objects: ['/X 3 0 R', '<</Subtype/Form/Ref 4 0 R>>', '<</F(a.pdf)/Page 0>>'],
      found: 'other-file /Ref',
    },
    { name: 'dan-loai', objects: ['/X 3 0 R', '<</Subtype 4 0 R>>', '/Movie'], found: 'media /Movie' },
    {
      name: 'dan-mang',
      objects: ['/OpenAction 3 0 R', '[[4 0 R]]', '<</S/URI/URI 5 0 R>>', '(http://x.example)'],
      found: 'opened-address http://x.example',
    },
    {
      name: 'dan-su-kien',
      objects: ['/AA 3 0 R', '<</WC 4 0 R>>', '<</S 5 0 R>>', '/Hide'],
      found: 'unknown-action /Hide',
    },
    {
      name: 'dan-trang',
      objects: ['/Pages 3 0 R', '<</Kids 4 0 R>>', '[5 0 R]', '<</AA<</O 6 0 R>>>>', '<</S/Hide>>'],
      found: 'unknown-action /Hide',
    },
    {
      name: 'dan-ten',
      objects: ['/Names 3 0 R', '<</JavaScript 4 0 R>>', '<</Names[(a)5 0 R]>>', '<<>>'],
      found: 'script /JavaScript',
    },
    {
      name: 'dan-tiep',
      objects: ['/X 3 0 R', '<</Subtype/Link/A<</S/GoTo/Next 4 0 R>>>>', '[5 0 R]', '<</S/Hide>>'],
      found: 'unknown-action /Hide',
    },
  ];
  test.each<[string, Uint8Array | string, string]>([
    ['mo-trang.pdf', open('<</S/URI/URI(http://x.example)>>'), 'opened-address http://x.example'],
    [
      'lan-luot-mo.pdf',
      open('<</S/GoTo/D[1]/Next[<</S/URI/URI(http://x.example)>>]>>'),
      'opened-address http://x.example',
    ],
    [
      'ten-rieng.pdf',
      writePdf({ objects: [catalog('/OpenAction<</S 2 0 R/F(a.exe)>>'), '/Launch'] }),
      'program /Launch',
    ],
    [
      'mo-gian-tiep.pdf',
      writePdf({ objects: [catalog('/OpenAction 2 0 R'), '<</S/URI/URI 3 0 R>>', '(http://x.example)'] }),
      'opened-address http://x.example',
    ],
    [
      'roi-mo.pdf',
      open('<</S/GoTo/D[1]/Next<</S/URI/URI(http://x.example)>>>>'),
      'opened-address http://x.example',
    ],
    [
      'khi-dong.pdf',
      writePdf({ objects: [catalog('/AA<</WC<</S/URI/URI(http://x.example)>>>>')] }),
      'opened-address http://x.example',
    ],
    ['gui.pdf', open('<</S/SubmitForm/F(http://x.example)>>'), 'sending /SubmitForm'],
    ['nhap.pdf', open('<</S/ImportData/F(a.fdf)>>'), 'sending /ImportData'],
    ['tep-khac.pdf', open('<</S/GoToR/F(\\\\\\\\x.example\\\\a.pdf)/D[0]>>'), 'other-file /GoToR'],
    ['tep-trong.pdf', open('<</S/GoToE/D[0]>>'), 'other-file /GoToE'],
    ['an.pdf', open('<</S/Hide/T(x)>>'), 'unknown-action /Hide'],
    ['in.pdf', open('<</S/Named/N/Print>>'), 'unknown-action /Named /Print'],
    ['phim.pdf', writePdf({ objects: [catalog(''), '<</Subtype/Movie>>'] }), 'media /Movie'],
    ['rendition.pdf', open('<</S/Rendition>>'), 'media /Rendition'],
    ['richmedia.pdf', writePdf({ objects: [catalog(''), '<</Subtype/RichMedia>>'] }), 'media /RichMedia'],
    [
      'goi.pdf',
      writePdf({ objects: [catalog(''), '<</Type/Filespec/F(a.exe)/EF<</F 3 0 R>>>>'] }),
      'packed-file /EF',
    ],
    ['xfa.pdf', writePdf({ objects: [catalog('/AcroForm<</XFA 2 0 R>>')] }), 'form-program /XFA'],
    ['chay.pdf', open('<</S/Launch/F(cmd.exe)>>'), 'program /Launch'],
    [
      'luong-ngoai.pdf',
      writePdf({ objects: [catalog(''), '<</Length 0/F(\\\\\\\\x.example\\\\a)>>\nstream\n\nendstream'] }),
      'other-file /F',
    ],
    [
      'bam-tep.pdf',
      writePdf({ objects: [catalog(''), link('file:///c:/a.exe')] }),
      'odd-address file:///c:/a.exe',
    ],
    ['bam-ma.pdf', writePdf({ objects: [catalog(''), link('javascript:x')] }), 'odd-address javascript:x'],
    [
      'gia-dang.pdf',
      writePdf({ objects: [catalog(''), link('https://xn--nx-tha.example/')] }),
      'odd-address https://xn--nx-tha.example/',
    ],
    ['so.pdf', '%PDF-1.4\n1 0 obj<</S /#4aavaScript /JS (x)>>', 'script /JavaScript'],
    ['ho.pdf', '%PDF-1.4\n1 0 obj<</S/JavaScript/JS(x)', 'script /JavaScript'],
    ['trong-chuoi.pdf', `%PDF-1.4\n1 0 obj( 2 0 obj${script} )endobj`, 'script /JavaScript'],
    [
      'hai-lop.pdf',
      pack(
        '/Type/ObjStm/N 1/First 4/Filter[/ASCII85Decode/FlateDecode]',
        putBehind(['ASCII85Decode', 'FlateDecode'], Buffer.from(body)),
      ),
      'script /JavaScript',
    ],
    [
      'so-goi.pdf',
      pack('/Type/#4fbjStm/N 1/First 4/Filter/FlateDecode', deflateSync(body)),
      'script /JavaScript',
    ],
    [
      'xa.pdf',
      pack(`/Type/ObjStm/N 1/First 4/Filter/FlateDecode/X(${'x'.repeat(1100)})`, deflateSync(body)),
      'script /JavaScript',
    ],
    ['khong-ten.pdf', pack('/N 1/First 4/Filter/FlateDecode', deflateSync(body)), 'script /JavaScript'],
    [
      'sai-tong.pdf',
      pack(
        '/N 1/First 4/Filter/FlateDecode',
        Buffer.concat([deflateSync(body).subarray(0, -4), Buffer.alloc(4)]),
      ),
      'script /JavaScript',
    ],
    ['cho-trong-chuoi.pdf', pack('/N 1/First 4', `7 1 (${script})`), 'script /JavaScript'],
    ['ky-hai.pdf', writePdf({ objects: [catalog(''), script], trailer: '/ID[(a)]' }), 'script /JavaScript'],
    ...filterNames.map((name): [string, Uint8Array, string] => [
      `${name}.pdf`,
      writePdf({ objects: [catalog('')], packed: [script], filters: [name] }),
      'script /JavaScript',
    ]),
    ['ten-so.pdf', writePdf({ objects: [catalog(''), disguiseNames(script)] }), 'script /JavaScript'],
    ...reached.flatMap(({ name, objects, found }): [string, Uint8Array, string][] => {
      const [first = '', ...others] = objects;
      const root = catalog(first);
      return [
        [`${name}.pdf`, writePdf({ objects: [root, catalog(''), ...others] }), found],
        [`${name}-goi.pdf`, writePdf({ objects: [root], packed: others }), found],
        [
          `${name}-goi-thoat.pdf`,
          writePdf({ objects: [disguiseNames(root)], packed: others.map(disguiseNames) }),
          found,
        ],
      ];
    }),
  ])('%s', async (name, bytes, found) => {
    expect(await judge(name, bytes)).toEqual([`active-document ${found}`]);
  });
});

describe('what cannot be looked into is told', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'mat-khau.pdf',
      writePdf({
        objects: [catalog('')],
        trailer: '/Encrypt 9 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(x)/P 0>>',
      }),
      '/Encrypt',
    ],
    [
      'loc-la.pdf',
      '%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/La>>stream\nx\nendstream',
      '/Filter /La',
    ],
    [
      'mat-khau-luong.pdf',
      '%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/Crypt>>stream\nx\nendstream',
      '/Filter /Crypt',
    ],
    [
      'hong.pdf',
      '%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\nx\x01\x7f\x7f\x7f\x7f\nendstream',
      '/FlateDecode',
    ],
    ['dan-den-khong-co.pdf', writePdf({ objects: [catalog(''), '<</Subtype/Form/Ref 9 0 R>>'] }), '/Ref'],
    ['sau.pdf', `%PDF-1.5\n1 0 obj${'['.repeat(100_000)}`, 'nested too deep'],
    ['lap.pdf', `%PDF-1.5\n${'obj('.repeat(100_000)}`, 'too long'],
    [
      'bom.pdf',
      writePdf({ objects: [catalog('')], packed: [`(${' '.repeat(70_000_000)})`] }),
      '/FlateDecode',
    ],
    [
      'sau.docx',
      writeDocx('', {
        'word/document.xml': wordXml(`${'<a>'.repeat(1_000_000)}${'</a>'.repeat(1_000_000)}`),
      }),
      'word/document.xml',
    ],
    [
      'dinh-nghia.docx',
      writeDocx('', { 'word/document.xml': `<!DOCTYPE a>${wordXml('').replace(/^<\?.*\?>/, '')}` }),
      'word/document.xml',
    ],
    [
      'ma-la.docx',
      writeDocx('', { 'word/document.xml': '<?xml version="1.0" encoding="UTF-7"?><a/>' }),
      'word/document.xml',
    ],
    ['khong-xml.docx', writeDocx('', { 'word/document.xml': 'x' }), 'word/document.xml'],
    ['trung.docx', writeDocx('', { 'WORD/document.xml': '<a/>' }), 'WORD/document.xml'],
    [
      'bom.docx',
      writeDocx('', { 'word/document.xml': `<a>${' '.repeat(110_000_000)}</a>` }),
      'word/document.xml',
    ],
    ['khong-danh-muc.docx', writeOdt(), '[Content_Types].xml'],
    [
      'mat-khau.odt',
      writeOdt('', { 'META-INF/manifest.xml': '<m xmlns:manifest="n"><manifest:encryption-data/></m>' }),
      'encryption-data',
    ],
    ['cut.docx', writeDocx().subarray(0, 300), 'ZIP'],
  ])('%s', async (name, bytes, found) => {
    const start = performance.now();
    expect(await judge(name, bytes)).toEqual([`unreadable-document ${found}`]);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
