import * as fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { judgePdf } from '../../../../src/gate/pdf/judge.ts';
import type { HiddenKind } from '../../../../src/strings/issues/forms.ts';
import { smallJpeg } from '../../../support/content-root.ts';
import { makeTelephoneJpeg } from '../../../support/image-fixtures.ts';
import { filterNames, signPdf, writePdf } from '../../../support/pdf.ts';

const SEED = 1120;
const photograph = await makeTelephoneJpeg();
const drawing = await smallJpeg();

/** An object of a PDF with a picture, behind these filters. */
function picture(bytes: Buffer, filters: string, pack = (plain: Buffer) => plain): string {
  const data = pack(bytes);
  return `<</Subtype/Image/Filter${filters}/Length ${data.length}>>\nstream\n${data.toString('latin1')}\nendstream`;
}

/** Objects that hide something, or nothing of the kind. They refer to nothing, so that each can stand anywhere. */
const objects: readonly (readonly [HiddenKind | 'harmless', string])[] = [
  ['pictures', picture(photograph, '/DCTDecode')],
  ['pictures', picture(photograph, '[/FlateDecode/DCTDecode]', deflateSync)],
  [
    'pictures',
    picture(photograph, '[/ASCIIHexDecode/DCTDecode]', (plain) => Buffer.from(`${plain.toString('hex')}>`)),
  ],
  ['layers', '<</OCProperties<</D<</OFF[9 0 R]/Order[9 0 R]>>>>>>'],
  ['layers', '<</D<</BaseState/OFF>>>>'],
  ['layers', '<</A<</Usage<</View<</ViewState/OFF>>>>>>/B[<</Event/View/OCGs[9 0 R]>>]>>'],
  ['shapes', '<</Type/Annot/Subtype/FreeText/F 2/Rect[0 0 9 9]/Contents(Loi mau)>>'],
  ['shapes', '<</Type/Annot/Subtype/Stamp/F 36/Rect[0 0 9 9]/Contents(Loi mau)>>'],
  ['comments', '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Loi mau)>>'],
  ['comments', '<</Subtype/Highlight/F 4/Rect[0 0 9 9]/Contents<FEFF0041>>>'],
  ['fields', '<</Subtype/Widget/FT/Tx/V(Loi mau)/F 2/Rect[0 0 0 0]>>'],
  ['redactions', '<</Type/Annot/Subtype/Redact/Rect[0 0 9 9]>>'],
  ['covers', '<</Type/Annot/Subtype/Square/IC[0 0 0]/Rect[0 0 9 9]>>'],
  ['data', '<</PieceInfo<</Illustrator<</Private<</AIPrivateData1<</Length 9>>>>>>>>>>'],
  ['thumbnails', '<</Type/XObject/Thumb<</Width 900/Height 90>>>>'],
  ['covers', '<</Type/Annot/Subtype/Ink/BS<</W 30>>/Rect[0 0 9 9]>>'],
  ['covers', '<</Type/Annot/Subtype/Highlight/C[0 0 0]/Rect[0 0 9 9]>>'],
  ['harmless', '<</Subtype/Ink/BS<</W 1>>/Rect[0 0 9 9]>>'],
  ['harmless', '<</Subtype/Highlight/C[1 1 0]/Rect[0 0 9 9]>>'],
  ['harmless', '<</Subtype/Link/F 2/Rect[0 0 9 9]/Contents(Loi mau)>>'],
  ['harmless', '<</Subtype/Popup/F 28/Rect[0 0 9 9]/Contents(Loi mau)>>'],
  ['harmless', '<</Subtype/FreeText/F 4/Rect[0 0 9 9]/Contents(Loi mau)>>'],
  ['harmless', '<</Subtype/Highlight/Rect[0 0 9 9]/Contents()>>'],
  ['harmless', '<</Subtype/Square/IC[1 1 0]/CA .5/Rect[0 0 9 9]>>'],
  ['harmless', '<</Subtype/Square/IC[]/Rect[0 0 9 9]>>'],
  ['harmless', '<</Subtype/Square/T(AutoCAD SHX Text)/Rect[0 0 9 9]/Contents(Loi mau)>>'],
  ['harmless', '<</Subtype/Widget/FT/Sig/V<<>>/F 132/Rect[0 0 0 0]>>'],
  ['harmless', '<</Subtype/Widget/FT/Tx/V(Loi mau)/F 4/Rect[0 0 9 9]>>'],
  ['harmless', '<</PieceInfo<</ADBE_CompoundType<</DocSettings<</Length 9>>/Private/Header>>>>>>'],
  ['harmless', '<</Type/XObject/Thumb<</Width 76/Height 106>>>>'],
  ['harmless', picture(drawing, '/DCTDecode')],
  ['harmless', picture(Buffer.from('1 0 obj'), '[]')],
  ['harmless', '<</OCProperties<</D<</OFF[]/ON[9 0 R]>>>>>>'],
  ['harmless', '[(1 0 obj) /Off /BaseState]'],
  ['harmless', '<</AP<</N<</Off 9 0 R>>>>/BaseState/ON>>'],
];
const end = (more = '') => `trailer\n<</Root 1 0 R ${more}>>\nstartxref\n0\n%%EOF\n`;
/** What programs write behind the end of a file, and how many earlier versions the file then keeps. */
const additions: readonly (readonly [earlier: number, text: string])[] = [
  [1, `1 0 obj\n<</Type/Catalog>>\nendobj\n${end('/Prev 9')}`],
  [1, `1 1 obj\n<</Type/Catalog/Lang(vi)>>\nendobj\n${end()}`],
  [2, `1 0 obj\n<<>>\nendobj\n${end()}1 0 obj\n<</A 1>>\nendobj\n${end()}`],
  [1, `99 0 obj\n<</Type/Catalog>>\nendobj\n${end().replace('1 0 R', '99 0 R')}`],
  [1, `99 0 obj\n<</Type/ObjStm/N 1/First 4/Length 8>>\nstream\n1 0 <<>>\nendstream\nendobj\n${end()}`],
  [0, ''],
  [0, `99 0 obj\n<</Contents(1 0 obj)>>\nendobj\n${end('/Prev 9')}`],
  // Word ends its files so.
  [0, `xref\n0 0\n${end('/Prev 9/XRefStm 9')}`],
];

function countHidden(bytes: Buffer): Record<string, number> {
  const { active, unreadable, hidden } = judgePdf(bytes);
  expect([active, unreadable]).toEqual([undefined, undefined]);
  return Object.fromEntries(hidden.map(({ kind, count }) => [kind, count]));
}

test('of PDFs put together at random, what each hides is counted', () => {
  const pdf = fc.record({
    chosen: fc.shuffledSubarray([...objects]),
    packed: fc.subarray(['<</OFF[9 0 R]>>', '<</Lang(vi)>>']),
    filters: fc.subarray([...filterNames], { maxLength: 2 }),
    addition: fc.constantFrom(...additions),
    isLinearised: fc.boolean(),
    isSigned: fc.boolean(),
  });
  const counts = { hiding: 0, harmless: 0 };
  fc.assert(
    fc.property(pdf, ({ chosen, packed, filters, addition, isLinearised, isSigned }) => {
      const [earlier, text] = addition;
      const first = isLinearised ? `50 0 obj\n<</Linearized 1/L 9>>\nendobj\n${end('/Prev 99999')}` : '';
      const signature = '<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>';
      const written = writePdf({
        objects: [
          '<</Type/Catalog>>',
          ...chosen.map(([, object]) => object),
          ...(isSigned ? [signature] : []),
        ],
        packed,
        filters,
      }).toString('latin1');
      const [head = ''] = /^.*\n.*\n/.exec(written) ?? [];
      const bytes = Buffer.from(head + first + written.slice(head.length) + text, 'latin1');
      const expected: Record<string, number> = {};
      for (const [kind] of [
        ...chosen,
        ...packed.filter((each) => each.includes('OFF')).map(() => ['layers'] as const),
      ])
        if (kind !== 'harmless') expected[kind] = (expected[kind] ?? 0) + 1;
      if (earlier > 0) expected['revisions'] = earlier;
      expect(countHidden(bytes)).toEqual(expected);
      counts[Object.keys(expected).length > 0 ? 'hiding' : 'harmless'] += 1;
    }),
    { numRuns: 200, seed: SEED },
  );
  console.log(`PDFs, seed ${SEED}: ${counts.hiding} that hide something, ${counts.harmless} that do not`);
});

test('only a signature that covers the file explains one earlier form, and takes no name out of what is told', () => {
  const author = '<</Author(Nguyen Van Mau)>>';
  const plain = writePdf({ objects: ['<</Type/Catalog>>', author] });
  const again = Buffer.from('\n1 0 obj\n<</Type/Catalog/Lang(vi)>>\nendobj\n');
  const fakes = [
    '[0 10 20 30]/Contents<00>',
    '[0 1 2 3]/Contents<00>',
    '[1 9 9 9]/Contents()',
    '[]/Contents<00>',
  ];
  for (const fake of fakes) {
    const claimed = Buffer.from(`\n91 0 obj\n<</Type/Sig/ByteRange${fake}>>\nendobj\n`);
    const { isSigned, names, hidden } = judgePdf(Buffer.concat([plain, again, claimed]));
    expect({ isSigned, names, hidden }).toMatchObject({
      isSigned: true,
      names: ['Nguyen Van Mau'],
      hidden: [{ kind: 'revisions', count: 1 }],
    });
  }
  const real = judgePdf(signPdf(Buffer.concat([plain, again])));
  expect([real.isSigned, real.names, real.hidden]).toEqual([true, [], []]);
  // What was signed was a file with an earlier form of its own.
  const draft = judgePdf(signPdf(Buffer.concat([plain, again, again])));
  expect(draft.hidden).toMatchObject([{ kind: 'revisions', count: 1 }]);
});

test.each(additions)('%i earlier versions are told of a file that ends with %j', (earlier, text) => {
  const bytes = Buffer.concat([writePdf({ objects: ['<</Type/Catalog>>'] }), Buffer.from(text)]);
  expect(countHidden(bytes)).toEqual(earlier > 0 ? { revisions: earlier } : {});
});

/** A file whose catalog leads to one page, with these objects from 4 on. */
const withPage = (page: string, ...others: readonly string[]) =>
  writePdf({
    objects: [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R ${page}>>`,
      ...others,
    ],
  });
const lonely = '<</Type/Page/Parent 2 0 R>>';
const shown = picture(drawing, '/DCTDecode');

test.each<[string, Buffer, string[]]>([
  ['a page in no list', withPage('', lonely), ['/Page 4']],
  ['a page that only a remark leads to', withPage('/Annots[<</P 4 0 R>>]', lonely), ['/Page 4']],
  ['a picture that nothing leads to', withPage('', shown), ['/Image 4']],
  ['a picture of a page in no list', withPage('', '<</Type/Page/X 5 0 R>>', shown), ['/Page 4', '/Image 5']],
  ['a picture on the page', withPage('/X 4 0 R', shown), []],
  ['a picture behind others', withPage('/X 4 0 R', '[5 0 R]', '<</SMask 6 0 R>>', shown), []],
  ['no list of pages at all', writePdf({ objects: ['<</Type/Catalog>>', lonely, shown] }), []],
])('%s is told if it is left over', (_, bytes, which) => {
  const { hidden } = judgePdf(bytes);
  expect(hidden.flatMap((part) => (part.kind === 'leftovers' ? part.which : []))).toEqual(which);
});

test('pages that lists in lists and packed objects lead to are in use', () => {
  const bytes = writePdf({
    objects: ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids 3 0 R>>', '[5 0 R]'],
    packed: ['<</Type/Pages/Kids[6 0 R]/Parent 2 0 R>>', lonely],
  });
  expect(countHidden(bytes)).toEqual({});
});
