import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectDocument } from '../../../../src/gate/documents/inspect-document.ts';
import {
  embeddedDocx,
  hidingStyles,
  odfConstructs,
  odfParts,
  sheetConstructs,
  wordComments,
  wordConstructs,
  type Construct,
} from '../../../support/hiding-constructs.ts';
import { countHiding, findHidden } from '../../../support/hidden-findings.ts';
import { makeTelephoneJpeg } from '../../../support/image-fixtures.ts';
import {
  asUtf16,
  DOT,
  inStrict,
  odfXml,
  withPrefix,
  wordXml,
  writeDocx,
  writeOdt,
  writeXlsx,
  type Parts,
} from '../../../support/office-documents.ts';
import { smallJpeg } from '../../../support/content-root.ts';

const SEED = 1119;
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-an-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** How many of each kind constructs hide. */
const countKinds = (constructs: readonly Construct[]) => countHiding(constructs.map(([kind]) => kind));

/** Any choice of constructs, in any order. */
const some = (all: readonly Construct[]) => fc.shuffledSubarray([...all], { maxLength: 6 });
const bodyOf = (constructs: readonly Construct[]) => constructs.map(([, xml]) => xml).join('');
const counts = { hiding: 0, harmless: 0 };
const count = (constructs: readonly Construct[]) => {
  if (constructs.every(([kind]) => kind === 'harmless')) counts.harmless += 1;
  else counts.hiding += 1;
};
afterAll(() => {
  console.log(
    `Documents, seed ${SEED}: ${counts.hiding} that hide something, ${counts.harmless} that do not`,
  );
});

const dressings: readonly ((xml: string) => string | Uint8Array)[] = [
  (xml) => xml,
  (xml) => asUtf16(xml),
  (xml) => withPrefix(xml, 'w', 'la'),
  (xml) => withPrefix(withPrefix(xml, 'mc', 'w2'), 'w', 'mc'),
  (xml) => inStrict(xml),
];

test('each thing that hides is told, and each that does not is not', async () => {
  for (const construct of wordConstructs)
    expect(
      await findHidden('a.docx', writeDocx(construct[1], { 'word/styles.xml': hidingStyles })),
      construct[1],
    ).toEqual(countKinds([construct]));
  for (const construct of odfConstructs)
    expect(await findHidden('a.odt', writeOdt('', odfParts(construct[1]))), construct[1]).toEqual(
      countKinds([construct]),
    );
  for (const construct of sheetConstructs)
    expect(await findHidden('a.xlsx', writeBook([construct])), construct[1]).toEqual(countKinds([construct]));
});

test('of documents of Word put together at random, what each hides is counted, in any part and spelling', async () => {
  const document = fc.record({
    body: some(wordConstructs),
    header: some(wordConstructs),
    inside: some(wordConstructs),
    dress: fc.constantFrom(...dressings),
    stylesFirst: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(document, async ({ body, header, inside, dress, stylesFirst }) => {
      const styles = { 'word/styles.xml': dress(hidingStyles) };
      const parts: Parts = {
        ...(stylesFirst ? styles : {}),
        'word/document.xml': dress(
          wordXml(
            `${bodyOf(body)}<w:sectPr><w:headerReference w:type="default" r:id="r${stylesFirst ? 1 : 0}"/></w:sectPr>`,
          ),
        ),
        'word/header1.xml': dress(wordXml(bodyOf(header))),
        ...(inside.length > 0
          ? { 'word/embeddings/a.docx': writeDocx(bodyOf(inside), { 'word/styles.xml': hidingStyles }) }
          : {}),
        ...styles,
      };
      const all: Construct[] = [
        ...body,
        ...header,
        ...inside,
        ...(inside.length > 0 ? [['embedded', ''] as const] : []),
      ];
      expect(await findHidden('b.docx', writeDocx('', parts))).toEqual(countKinds(all));
      count(all);
    }),
    { numRuns: 60, seed: SEED },
  );
});

/** A workbook with each construct in a sheet of its own. */
function writeBook(
  constructs: readonly Construct[],
  dress: (xml: string) => string | Uint8Array = (xml) => xml,
  parts: Parts = {},
): Uint8Array {
  const sheets = constructs.map(([, xml], index) => [
    `xl/worksheets/sheet${index + 2}.xml`,
    dress(`<s:worksheet xmlns:s="${SHEET}">${underPrefix(xml)}</s:worksheet>`),
  ]);
  return writeXlsx('', { ...(Object.fromEntries(sheets) as Parts), ...parts });
}

/** XML with the prefix `s` for all elements without one. */
function underPrefix(xml: string): string {
  return xml.replaceAll(/<(\/?)(?=\w+[\s/>])/g, '<$1s:');
}

test('of workbooks put together at random, the same', async () => {
  const workbook = fc.record({
    sheets: some(sheetConstructs),
    states: fc.array(fc.constantFrom('visible', 'hidden', 'veryHidden', ''), { maxLength: 4 }),
    dress: fc.constantFrom(
      (xml: string) => xml,
      asUtf16,
      inStrict,
      (xml: string) => withPrefix(xml, 's', 'w'),
    ),
    rest: fc.subarray([
      [
        'comments',
        'comments1',
        '<s:comments><s:authors><s:author>A</s:author></s:authors><s:comment authorId="0"/></s:comments>',
      ],
      [
        'harmless',
        'comments2',
        '<s:comments><s:authors><s:author>tc={1}</s:author></s:authors><s:comment authorId="0"/></s:comments>',
      ],
      [
        'comments',
        'threads',
        `<t:ThreadedComments xmlns:t="${THREADS}"><t:threadedComment/></t:ThreadedComments>`,
      ],
      ['pivot', 'records', '<s:pivotCacheRecords><s:r><s:s v="Nguyễn Văn Mẫu"/></s:r></s:pivotCacheRecords>'],
      ['harmless', 'cache', '<s:pivotCacheDefinition recordCount="1"><s:r/></s:pivotCacheDefinition>'],
      ['changes', 'log', '<s:revisions><s:rcc><s:oc><s:v>1</s:v></s:oc></s:rcc><s:rfmt/></s:revisions>'],
    ] as const),
  });
  await fc.assert(
    fc.asyncProperty(workbook, async ({ sheets, states, dress, rest }) => {
      const list = states
        .map((state, index) => `<s:sheet name="Trang ${index}" ${state && `state="${state}"`}/>`)
        .join('');
      const shown = [...sheets, ''].map((_, at) => `<s:sheet name="Bảng ${at}" r:id="r${at}"/>`).join('');
      const named = (xml: string) => dress(xml.replace(/(?=[\s>])/, ` xmlns:s="${SHEET}"`));
      const bytes = writeBook(sheets, dress, {
        'xl/workbook.xml': named(
          `<s:workbook xmlns:r="${RELATIONSHIPS}"><s:sheets>${shown}${list}</s:sheets></s:workbook>`,
        ),
        ...Object.fromEntries(rest.map(([, name, xml]) => [`xl/${name}.xml`, named(xml)])),
      });
      const hiddenSheets = states.filter((state) => /idden/.test(state)).map(() => ['sheets', ''] as const);
      const all: Construct[] = [
        ...sheets,
        ...hiddenSheets,
        ...rest.map(([kind, , xml]) => [kind, xml] as const),
      ];
      expect(await findHidden('b.xlsx', bytes)).toEqual(countKinds(all));
      count(all);
    }),
    { numRuns: 80, seed: SEED },
  );
});

test('of OpenDocuments put together at random, the same', async () => {
  const document = fc.record({
    body: some(odfConstructs),
    prefix: fc.constantFrom('text', 'la'),
    dress: fc.constantFrom((xml: string) => xml, asUtf16),
  });
  await fc.assert(
    fc.asyncProperty(document, async ({ body, prefix, dress }) => {
      const parts = Object.entries(odfParts(bodyOf(body))).map(([name, xml]) => [
        name,
        dress(withPrefix(xml as string, 'text', prefix)),
      ]);
      expect(await findHidden('b.ods', writeOdt('', Object.fromEntries(parts) as Parts))).toEqual(
        countKinds(body),
      );
      count(body);
    }),
    { numRuns: 80, seed: SEED },
  );
});

test('comments, photographs and documents within a document are told, with what names them', async () => {
  const photograph = await makeTelephoneJpeg();
  await writeFile(
    join(folder, 'c.docx'),
    writeDocx('', {
      'word/comments.xml': wordComments,
      'word/media/a.jpeg': photograph,
      'word/media/b.jpeg': await smallJpeg(),
      'word/embeddings/a.docx': embeddedDocx,
      'word/embeddings/b.xlsx': writeXlsx('<c><v>1</v></c>'),
      'word/embeddings/c.xlsx': writeBook([sheetConstructs[0]!]),
    }),
  );
  const { hidden } = (await inspectDocument(join(folder, 'c.docx')))!;
  expect(hidden).toEqual([
    { kind: 'comments', count: 1, which: [] },
    { kind: 'columns', count: 1, which: ['C'] },
    { kind: 'embedded', count: 2, which: [] },
    { kind: 'pictures', count: 1, which: ['EXIF', 'GPS', 'XMP'] },
  ]);
  const shown = '<draw:image xlink:href="Pictures/a.jpg"/>';
  for (const name of ['Pictures/a.jpg', 'Thumbnails/thumbnail.png'])
    expect(await findHidden('c.odt', writeOdt(shown, { [name]: photograph })), name).toEqual({ pictures: 1 });
});

test('pictures and objects to which no address leads are told, but not thumbnails', async () => {
  const parts = {
    'Pictures/a.png': DOT,
    'Pictures/b.png': DOT,
    'Object 1/content.xml': odfXml(''),
    'Object 2/content.xml': odfXml('<draw:image xlink:href="../Pictures/b.png"/>'),
    'Thumbnails/thumbnail.png': DOT,
  };
  await writeFile(join(folder, 'e.odt'), writeOdt('<draw:object xlink:href="./Object%202"/>', parts));
  expect((await inspectDocument(join(folder, 'e.odt')))!.hidden).toEqual([
    { kind: 'leftovers', count: 2, which: ['Pictures/a.png', 'Object 1/content.xml'] },
  ]);
});

test('hidden columns cost no more for reaching over all of a sheet', async () => {
  const column = '<table:table-column table:visibility="collapse" table:number-columns-repeated="16384"/>';
  const row =
    '<table:table-row><table:table-cell table:number-columns-repeated="16384" table:formula="1"/></table:table-row>';
  const body = `<table:table>${column}${row}</table:table>`.repeat(5000);
  const start = performance.now();
  expect(await findHidden('d.ods', writeOdt(body))).toEqual({ columns: 5000 * 16_384 });
  expect(performance.now() - start).toBeLessThan(5000);
});

test('a thumbnail that is no picture is told', async () => {
  const parts = { 'Thumbnails/thumbnail.png': 'Lời trong ảnh thu nhỏ' };
  expect(await findHidden('g.odt', writeOdt('', parts))).toEqual({ opaque: 1 });
  const pdf = { 'Thumbnails/thumbnail.pdf': '%PDF-1.7' };
  expect(await findHidden('g.odt', writeOdt('', pdf))).toEqual({ opaque: 1 });
});

test.each(['svg', 'emf', 'wmf', 'gif', 'tiff'])(
  'a picture of the type %s is named as not looked into',
  async (type) => {
    const shown = `<draw:image xlink:href="Pictures/a.${type}"/>`;
    expect(await findHidden('p.odt', writeOdt(shown, { [`Pictures/a.${type}`]: 'GIF89a' }))).toEqual({
      opaque: 1,
    });
  },
);

test('what stands within or behind a picture of a document is told, but not the name of a program', async () => {
  const jpeg = await smallJpeg();
  const film = Buffer.concat([jpeg, Buffer.alloc(500, 'film')]);
  const small = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from('\xff\xfe\x00\x0aPaint.NE', 'latin1'),
    jpeg.subarray(2),
  ]);
  const thumbnail = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from('\xff\xe0\x01\x2cJFXX\0\x13', 'latin1'),
    Buffer.alloc(292, 1),
    jpeg.subarray(2),
  ]);
  const frame = Buffer.concat([Buffer.from([0, 0, 0, 200]), Buffer.from('prVt'), Buffer.alloc(204, 2)]);
  const png = Buffer.concat([DOT.subarray(0, 33), frame, DOT.subarray(33)]);
  const moving = Buffer.concat([
    DOT.subarray(0, 33),
    Buffer.from('\0\0\0\x04fdAT12345678', 'latin1'),
    DOT.subarray(33),
  ]);
  for (const [picture, expected] of [
    [jpeg, {}],
    [small, {}],
    [film, { pictures: 1 }],
    [thumbnail, { pictures: 1 }],
    [png, { pictures: 1 }],
    [moving, { pictures: 1 }],
  ] as const) {
    const shown = '<draw:image xlink:href="Pictures/a.jpg"/>';
    expect(await findHidden('p.odt', writeOdt(shown, { 'Pictures/a.jpg': picture }))).toEqual(expected);
    expect(await findHidden('p.docx', writeDocx('', { 'word/media/a.jpeg': picture }))).toEqual(expected);
  }
});

test('properties that people add are told unless a field shows them, and those of programs are not', async () => {
  const properties = (name: string) => ({
    'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="${name}"><vt:lpwstr>Lời ghi thêm</vt:lpwstr></property></Properties>`,
  });
  const showing = '<w:p><w:fldSimple w:instr=" DOCPROPERTY Ghi "/></w:p>';
  expect(await findHidden('h.docx', writeDocx('', properties('Ghi')))).toEqual({ data: 1 });
  expect(await findHidden('h.docx', writeDocx(showing, properties('Ghi')))).toEqual({});
  expect(await findHidden('h.docx', writeDocx('', properties('MSIP_Label_a_Name')))).toEqual({});
  const meta = (inside: string) => ({ 'meta.xml': odfXml(inside) });
  const own = '<meta:user-defined meta:name="Ghi">Lời ghi thêm</meta:user-defined>';
  expect(await findHidden('h.odt', writeOdt('', meta(own)))).toEqual({ data: 1 });
  const field = '<text:p><text:user-defined text:name="Ghi">Lời ghi thêm</text:user-defined></text:p>';
  expect(await findHidden('h.odt', writeOdt(field, meta(own)))).toEqual({});
});

test('a workbook that Excel writes to another place at each save is refused', async () => {
  const item =
    '<webPublishItems><webPublishItem destinationFile="\\\\x.example\\a.htm" autoRepublish="1"/></webPublishItems>';
  await writeFile(
    join(folder, 'w.xlsx'),
    writeXlsx('', { 'xl/worksheets/sheet2.xml': `<worksheet xmlns="${SHEET}">${item}</worksheet>` }),
  );
  expect((await inspectDocument(join(folder, 'w.xlsx')))!.active).toEqual({
    kind: 'sending',
    found: '<webPublishItem>',
  });
});
