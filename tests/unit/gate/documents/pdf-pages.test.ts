import * as fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { judgePdf } from '../../../../src/gate/pdf/judge.ts';
import type { HiddenKind } from '../../../../src/strings/issues/forms.ts';
import { writePdf } from '../../../support/pdf.ts';

const SEED = 1122;
const words = (text = '(Loi mau 0123) Tj', at = '72 720 Td') => `BT /F1 12 Tf ${at} ${text} ET`;
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const BAND = '0 0 1 rg 60 700 300 40 re f';

/** What a page draws that nobody sees, or that readers see as it is meant. Each begins with the state of a new page. */
const drawings: readonly (readonly [HiddenKind | 'harmless', string])[] = [
  ['faint', `1 1 1 rg ${words()}`],
  ['faint', `1 g ${words('<004C006F0069> Tj')}`],
  ['faint', `0 0 0 0 k ${words('[(Lo) -20 (i)] TJ')}`],
  ['faint', words('3 Tr (Loi mau) Tj')],
  ['faint', `1 1 1 rg 0 0 595 842 re f ${words()}`],
  ['faint', `0 0 1 rg 60 100 300 40 re f 1 1 1 rg ${words()}`],
  ['faint', `BT /F1 0.1 Tf 72 720 Td (Loi mau 0123) Tj ET`],
  ['faint', `0.01 0 0 0.01 0 0 cm ${words(undefined, '7200 72000 Td')}`],
  ['faint', `72 700 0 0 re W n ${words()}`],
  ['faint', `q 72 100 90 20 re W* n ${words()} Q`],
  ['faint', `0 0 200 200 re W n 300 300 200 200 re W n ${words(undefined, '250 250 Td')}`],
  ['data', `/Span <</ActualText (Loi khac han dieu hien ra tren trang)>> BDC ${words('(Mau) Tj')} EMC`],
  ['data', `/Span <</ActualText <FEFF${utf16('Lời khác hẳn điều hiện ra')}>>> BDC ${words('(Mau) Tj')} EMC`],
  ['margins', words(undefined, '72 1200 Td')],
  ['margins', words(undefined, '1 0 0 1 700 720 Tm')],
  ['margins', `1 0 0 1 0 -900 cm ${words()}`],
  ['margins', words(undefined, '-900 720 Td')],
  ['harmless', words()],
  ['harmless', `BT /F1 1 Tf 12 0 0 12 72 720 Tm (Loi mau 0123) Tj ET`],
  ['harmless', `0.1 0 0 0.1 0 0 cm BT /F1 120 Tf 720 7200 Td (Loi mau 0123) Tj ET`],
  ['harmless', `BT /F3 0.1 Tf 72 720 Td (Loi mau 0123) Tj ET`],
  ['harmless', `q 60 700 300 40 re W n ${words()} Q`],
  ['harmless', `q 0 0 0 0 re W n Q ${words()}`],
  ['harmless', `/Span <</ActualText (ffi)>> BDC ${words('(x) Tj')} EMC`],
  ['harmless', `/Span <</ActualText (Loi mau)>> BDC ${words('(Loi mau) Tj')} EMC`],
  ['harmless', `/Figure <</ActualText (Loi ve mot hinh)>> BDC 0 0 9 9 re f EMC`],
  ['harmless', `${BAND} 1 1 1 rg ${words()}`],
  ['doubtful', `/Fm0 Do 1 1 1 rg ${words('(Loi ngo 0123) Tj')}`],
  ['harmless', `1 1 1 rg ${words('(  ) Tj <00030003> Tj')}`],
  ['harmless', `1 1 1 rg ${words('2 Tr (Loi vien) Tj')}`],
  ['harmless', `q 1 g Q ${words()}`],
  ['faint', `/Im0 Do ${words('3 Tr (Loi quet) Tj')}`],
  ['faint', `BI /W 1 /H 1 ID \x00( EI ${words('3 Tr (Loi quet) Tj')}`],
  ['harmless', `q 595 0 0 842 0 0 cm BI /W 1 /H 1 ID \x00( EI Q ${words('3 Tr (Loi quet) Tj')}`],
  ['harmless', `${'0 0 1 1 2 2 c '.repeat(60)} f ${words('3 Tr (Loi ve) Tj')}`],
  ['harmless', words(undefined, '-20 720 Td')],
  ['harmless', words('(. .) Tj', '72 1200 Td')],
  ['doubtful', `/Cs1 cs 1 scn ${words('(Loi ngo 0123) Tj')}`],
];

interface PageParts {
  content: string;
  page?: string;
  isPacked?: boolean;
  isSplit?: boolean;
}

/** A PDF with a page for each content. */
function writePages(pages: readonly PageParts[]): Buffer {
  const first = 3 + pages.length;
  const streams: string[] = [];
  const kids = pages.map(({ content, page = '', isPacked = false, isSplit = false }) => {
    const cut = isSplit ? content.indexOf(' ') : content.length;
    const numbers = [content.slice(0, cut), content.slice(cut)].map((piece) => {
      const data = isPacked ? deflateSync(piece).toString('latin1') : piece;
      streams.push(
        `<<${isPacked ? '/Filter/FlateDecode' : ''}/Length ${data.length}>>\nstream\n${data}\nendstream`,
      );
      return `${first + streams.length - 1} 0 R`;
    });
    return `<</Type/Page/Parent 2 0 R ${page}/Contents[${numbers.join(' ')}]>>`;
  });
  const list = pages.map((_, index) => `${index + 3} 0 R`).join(' ');
  return writePdf({
    objects: [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Resources<</Font<</F3<</Subtype/Type3>>>>>>/MediaBox[0 0 595 842]/Count ${pages.length}/Kids[${list}]>>`,
      ...kids,
      ...streams,
    ],
  });
}

function countHidden(bytes: Buffer): Record<string, number> {
  const { active, unreadable, hidden } = judgePdf(bytes);
  expect([active, unreadable]).toEqual([undefined, undefined]);
  return Object.fromEntries(hidden.map(({ kind, count }) => [kind, count]));
}

test.each(drawings)('%s is told of a page that draws %s', (kind, content) => {
  expect(countHidden(writePages([{ content }]))).toEqual(kind === 'harmless' ? {} : { [kind]: 1 });
});

test('of PDFs whose pages are put together at random, those that hide words are counted', () => {
  const page = fc.record({
    drawing: fc.constantFrom(...drawings),
    isPacked: fc.boolean(),
    isSplit: fc.boolean(),
  });
  const counts = { hiding: 0, harmless: 0 };
  fc.assert(
    fc.property(fc.array(page, { minLength: 1, maxLength: 5 }), (pages) => {
      const expected: Record<string, number> = {};
      for (const { drawing } of pages)
        if (drawing[0] !== 'harmless') expected[drawing[0]] = (expected[drawing[0]] ?? 0) + 1;
      // Words in doubt are told once, wherever they stand.
      if (expected['doubtful']) expected['doubtful'] = 1;
      const parts = pages.map(({ drawing, ...rest }) => ({ content: drawing[1], ...rest }));
      expect(countHidden(writePages(parts))).toEqual(expected);
      counts[Object.keys(expected).length > 0 ? 'hiding' : 'harmless'] += 1;
    }),
    { numRuns: 100, seed: SEED },
  );
  console.log(`Pages, seed ${SEED}: ${counts.hiding} that hide words, ${counts.harmless} that do not`);
});

test.each([
  ['/CropBox[0 0 200 200]', { margins: 1 }],
  ['/CropBox[0 0 595 842]', {}],
  ['/CropBox[20 20 575 822]', {}],
  ['/MediaBox[0 0 200 200]', { margins: 1 }],
  ['/CropBox[200 200 0 0]', { margins: 1 }],
])('of a page with %s, the words outside of it are told', (page, expected) => {
  expect(countHidden(writePages([{ content: words(), page }]))).toEqual(expected);
});

test('pages with words outside are named by their numbers', () => {
  const outside = { content: words(), page: '/CropBox[0 0 200 200]' };
  expect(judgePdf(writePages([outside, { content: words() }, outside])).hidden).toEqual([
    { kind: 'margins', count: 2, which: ['1', '3'] },
  ]);
});
