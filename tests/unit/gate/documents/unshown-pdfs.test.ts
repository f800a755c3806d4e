import * as fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { judgePdf } from '../../../../src/gate/pdf/judge.ts';
import type { HiddenKind } from '../../../../src/strings/issues/forms.ts';
import { countHiding } from '../../../support/hidden-findings.ts';
import { writePdf } from '../../../support/pdf.ts';

const SEED = 1404;
const WORDS = 'WORDS';

/** One way in which a PDF holds words that nobody sees. Numbers of its own objects are written `@0`, `@1` and so on. */
interface HidingPdf {
  what: string;
  kind: HiddenKind | 'harmless';
  /** What the page draws, its resources by kind, and the objects that are needed. */
  draws?: string;
  resources?: Readonly<Record<string, string>>;
  notes?: string;
  objects?: readonly string[];
  catalog?: string;
  /** Whether layers keep the words from readers: told with the layers, where these are told. */
  isOnLayers?: true;
}

const stream = (entries: string, data: string, isPacked = false): string => {
  const bytes = isPacked ? deflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
  return `<<${entries}${isPacked ? '/Filter/FlateDecode' : ''}/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
};
const text = (words = `(${WORDS}) Tj`, at = '72 720 Td') => `q BT /F1 12 Tf ${at} ${words} ET Q`;
const form = (data: string, more = '') => stream(`/Type/XObject/Subtype/Form/BBox[0 0 600 800]${more}`, data);

const all: readonly HidingPdf[] = [
  { what: 'a drawing that no page draws', kind: 'unshown', objects: [form(text())] },
  {
    what: 'a drawing that is only named',
    kind: 'unshown',
    resources: { XObject: '/Xn @0 0 R' },
    objects: [form(text())],
  },
  { what: 'a packed stream that nothing leads to', kind: 'unshown', objects: [stream('', text(), true)] },
  {
    what: 'a condition on layers that are on',
    kind: 'unshown',
    isOnLayers: true,
    draws: `/OC /Pa BDC ${text()} EMC`,
    resources: { Properties: '/Pa @0 0 R' },
    objects: ['<</Type/OCMD/P/AllOff/OCGs[@1 0 R]>>', '<</Type/OCG/Name(Lop)>>'],
  },
  {
    what: 'an expression on layers that are on',
    kind: 'unshown',
    isOnLayers: true,
    draws: `/OC /Pb BDC ${text()} EMC`,
    resources: { Properties: '/Pb @0 0 R' },
    objects: ['<</Type/OCMD/VE[/Not @1 0 R]>>', '<</Type/OCG/Name(Lop)>>'],
  },
  {
    what: 'a drawing with such a condition',
    kind: 'unshown',
    isOnLayers: true,
    draws: '/Xc Do',
    resources: { XObject: '/Xc @0 0 R' },
    objects: [form(text(), '/OC @1 0 R'), '<</Type/OCMD/P/AllOff/OCGs @2 0 R>>', '<</Type/OCG/Name(Lop)>>'],
  },
  {
    what: 'the look of a note without size',
    kind: 'unshown',
    notes: '<</Type/Annot/Subtype/Stamp/Rect[9 9 9 9]/AP<</N @0 0 R>>>>',
    objects: [form(text())],
  },
  {
    what: 'the look of a state that a field does not have',
    kind: 'unshown',
    notes: '<</Type/Annot/Subtype/Widget/FT/Btn/AS/Off/Rect[9 9 99 99]/AP<</N<</On @0 0 R>>>>>>',
    objects: [form(text())],
  },
  { what: 'an entry that no program knows', kind: 'unshown', objects: [`<</GhiChu(${WORDS})>>`] },
  {
    what: 'a subject that stands nowhere',
    catalog: '@0 0 R',
    kind: 'unshown',
    objects: [`<</Producer(May in)/Subject(${WORDS})>>`],
  },
  {
    what: 'metadata',
    kind: 'unshown',
    objects: [
      stream(
        '/Type/Metadata/Subtype/XML',
        `<x:xmpmeta><rdf:RDF><rdf:Description><dc:title>Ten tep nay</dc:title><dc:description><rdf:Alt><rdf:li>${WORDS}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`,
      ),
    ],
  },
  {
    what: 'metadata in an attribute',
    kind: 'unshown',
    objects: [
      stream('/Type/Metadata/Subtype/XML', `<rdf:RDF><rdf:Description pdf:Keywords="${WORDS}"/></rdf:RDF>`),
    ],
  },
  {
    what: 'words said for others in the tree',
    kind: 'unshown',
    objects: [`<</S/Span/ActualText(${WORDS})>>`],
  },
  { what: 'nearly white letters', kind: 'faint', draws: `q 0.97 g ${text()} Q` },
  { what: 'letters raised off the page', kind: 'margins', draws: text(`9000 Ts (${WORDS}) Tj`) },
  { what: 'letters lowered off the page', kind: 'margins', draws: text(`-9000 Ts (${WORDS}) Tj`) },
  {
    what: 'words set apart by more than a page',
    kind: 'margins',
    draws: text(`900 Tw (a ${WORDS} cuoi dong) Tj`),
  },
  {
    what: 'words moved off the page in their string',
    kind: 'margins',
    draws: text(`[(a) -90000 (${WORDS} cuoi dong)] TJ`),
  },
  { what: 'letters one upon another', kind: 'faint', draws: text(`-6 Tc (${WORDS} ca dong nay) Tj`) },
  {
    what: 'letters moved back upon one another',
    kind: 'faint',
    draws: text(`[(W) 500 (O) 500 (R) 500 (D) 500 (S) 500 (${WORDS[0]})] TJ`),
  },
  { what: 'letters of no size', kind: 'faint', draws: `q BT /F1 0 Tf 72 720 Td (${WORDS}) Tj ET Q` },
  {
    what: 'letters of no height',
    kind: 'faint',
    draws: `q 1 0 0 0 0 700 cm ${text(undefined, '72 0 Td')} Q`,
  },
  { what: 'letters of no width', kind: 'faint', draws: `q 0 0 0 1 72 0 cm ${text(undefined, '0 700 Td')} Q` },
  {
    what: 'letters that are flat and long',
    kind: 'faint',
    draws: `q 40 0 0 0.02 0 700 cm BT /F1 1 Tf (${WORDS}) Tj ET Q`,
  },
  {
    what: 'letters of which a clip shows the first',
    kind: 'faint',
    draws: `q 0 700 78 40 re W n ${text()} Q`,
  },
  {
    what: 'letters that begin at the edge of the page',
    kind: 'margins',
    draws: text(undefined, '596 720 Td'),
  },
  { what: 'letters below the edge of the page', kind: 'margins', draws: text(undefined, '72 -9 Td') },
  {
    what: 'a thick line over letters',
    kind: 'covers',
    draws: `${text()} q 1 G 20 w 60 724 m 400 724 l S Q`,
  },
  {
    what: 'a picture that a page names and none draws',
    kind: 'leftovers',
    resources: { XObject: '/Xi @0 0 R' },
    objects: [
      stream('/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceGray', 'x'.repeat(64)),
    ],
  },
  {
    what: 'narrow shapes side by side over letters',
    kind: 'covers',
    draws: `${text()} q 1 g ${Array.from({ length: 60 }, (_, at) => `${60 + at * 4} 710 5 30 re f`).join(' ')} Q`,
  },
  { what: 'a line through letters', kind: 'harmless', draws: `${text()} q 1 w 60 724 m 400 724 l S Q` },
  { what: 'letters a little closer', kind: 'harmless', draws: text(`-1 Tc (${WORDS}) Tj`) },
  { what: 'a raised figure', kind: 'harmless', draws: text(`4 Ts (${WORDS}) Tj`) },
  { what: 'letters without ink', kind: 'faint', draws: `q 0.02 0 0.01 0 k ${text()} Q` },
  {
    what: 'letters of the colour of their ground',
    kind: 'faint',
    draws: `q 0 0 1 rg 60 500 400 40 re f ${text(undefined, '72 515 Td')} Q`,
  },
  {
    what: 'white letters in a drawing',
    kind: 'faint',
    draws: '/Xw Do',
    resources: { XObject: '/Xw @0 0 R' },
    objects: [form(`1 g ${text()}`)],
  },
  {
    what: 'white letters beside a picture',
    kind: 'faint',
    draws: `q 9 0 0 9 0 0 cm /Im Do Q q 1 g ${text()} Q`,
    resources: { XObject: '/Im @0 0 R' },
    objects: [stream('/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', 'x')],
  },
  {
    what: 'letters that are seen through',
    kind: 'faint',
    draws: `q /G0 gs ${text()} Q`,
    resources: { ExtGState: '/G0 <</ca 0>>' },
  },
  { what: 'letters of no width', kind: 'faint', draws: `q BT /F1 12 Tf 1 Tz 72 720 Td (${WORDS}) Tj ET Q` },
  {
    what: 'a bar painted over them',
    kind: 'covers',
    draws: `q ${text(undefined, '72 400 Td')} 0 g 60 395 400 30 re f Q`,
  },
  ...(
    [
      ['a black marker', 'Highlight', '0 g 60 265 400 20 re f', 'covers'],
      ['a black marker that is mixed', 'Highlight', '/Gm gs 0 g 60 265 400 20 re f', 'covers'],
      ['a white marker', 'Highlight', '1 g 60 265 400 20 re f', 'covers'],
      ['a yellow marker', 'Highlight', '1 1 0 rg 60 265 400 20 re f', 'harmless'],
      ['a wide pen', 'Ink', '0 G 20 w 60 275 m 460 275 l S', 'covers'],
      ['a thin pen', 'Ink', '0 G 1 w 60 275 m 460 275 l S', 'harmless'],
      ['a wide line through', 'StrikeOut', '0 G 20 w 60 275 m 460 275 l S', 'covers'],
      ['a line through', 'StrikeOut', '1 0 0 RG 1 w 60 273 m 460 273 l S', 'harmless'],
      ['a line below', 'Underline', '0 G 1 w 60 268 m 460 268 l S', 'harmless'],
      ['the frame of a link', 'Link', '0 G 1 w 60 265 400 20 re S', 'harmless'],
    ] as const
  ).map(([what, subtype, look, kind]): HidingPdf => ({
    what: `${what} as a note`,
    kind,
    draws: text(undefined, '72 270 Td'),
    notes: `<</Type/Annot/Subtype/${subtype}/Rect[60 265 460 285]/AP<</N @0 0 R>>>>`,
    objects: [
      stream(
        '/Type/XObject/Subtype/Form/BBox[60 265 460 285]/Resources<</ExtGState<</Gm<</BM/Multiply>>>>>>',
        look,
      ),
    ],
  })),
  {
    what: 'white painted over a part',
    kind: 'covers',
    draws: `q ${text(undefined, '72 430 Td')} 1 g 90 425 60 20 re f Q`,
  },
  {
    what: 'a form painted over them',
    kind: 'covers',
    draws: `${text(undefined, '72 460 Td')} /Xk Do`,
    resources: { XObject: '/Xk @0 0 R' },
    objects: [form('0 g 60 455 400 20 re f')],
  },
  {
    what: 'a picture painted over them',
    kind: 'covers',
    draws: `${text(undefined, '72 350 Td')} q 400 0 0 20 60 345 cm /Ik Do Q`,
    resources: { XObject: '/Ik @0 0 R' },
    objects: [stream('/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', 'x')],
  },
  {
    what: 'a bar over a scanned picture',
    kind: 'doubtful',
    draws: 'q 90 0 0 90 400 40 cm /Is Do Q q 0 g 410 60 40 20 re f Q',
    resources: { XObject: '/Is @0 0 R' },
    objects: [stream('/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', 'x')],
  },
  { what: 'white outlines', kind: 'faint', draws: `q 1 G 1 Tr ${text()} Q` },
  {
    what: 'letters of an ink that is white',
    kind: 'faint',
    draws: `q /Ci cs 1 scn ${text()} Q`,
    resources: {
      ColorSpace: '/Ci [/Separation/Trang/DeviceRGB<</FunctionType 2/Domain[0 1]/C0[1 1 1]/C1[1 1 1]/N 1>>]',
    },
  },
  {
    what: 'letters of a list of colours that are white',
    kind: 'faint',
    draws: `q /Cx cs 0 sc ${text()} Q`,
    resources: { ColorSpace: '/Cx [/Indexed/DeviceRGB 0<FFFFFF>]' },
  },
  {
    what: 'letters of a pattern',
    kind: 'doubtful',
    draws: `q /Pattern cs /Pk scn ${text(undefined, '72 680 Td')} Q`,
  },
  {
    what: 'letters behind a mask',
    kind: 'doubtful',
    draws: `q /Gm gs ${text(undefined, '72 660 Td')} Q`,
    resources: { ExtGState: '/Gm <</SMask<</S/Luminosity/G @0 0 R>>>>' },
    objects: [form('0 g 0 0 600 800 re f')],
  },
  {
    what: 'letters that are mixed with the page',
    kind: 'doubtful',
    draws: `q /Gb gs ${text(undefined, '72 640 Td')} Q`,
    resources: { ExtGState: '/Gb <</BM/Screen>>' },
  },
  {
    what: 'a clip of two far specks',
    kind: 'faint',
    draws: `q 9 9 m 10 9 l 10 10 l h 590 820 m 591 820 l 591 821 l h W n ${text()} Q`,
  },
  {
    what: 'letters without marks',
    kind: 'faint',
    draws: `q BT /F9 12 Tf 72 720 Td (${WORDS}) Tj ET Q`,
    resources: {
      Font:
        '/F9 <</Subtype/Type3/CharProcs<</a @0 0 R>>/Encoding<</Differences[32 ' + '/a '.repeat(95) + ']>>>>',
    },
    objects: [stream('', '500 0 d0')],
  },
  {
    what: 'letters of a font of drawings that is tiny',
    kind: 'faint',
    draws: `q BT /F8 12 Tf 72 720 Td (${WORDS}) Tj ET Q`,
    resources: {
      Font:
        '/F8 <</Subtype/Type3/FontMatrix[.00001 0 0 .00001 0 0]/FontBBox[0 0 900 900]/CharProcs<</a @0 0 R>>/Encoding<</Differences[32 ' +
        '/a '.repeat(95) +
        ']>>>>',
    },
    objects: [stream('', '500 0 d0 0 0 500 500 re f')],
  },
  {
    what: 'a layer that is on at some sizes',
    kind: 'layers',
    draws: `/OC /Pz BDC ${text()} EMC`,
    resources: { Properties: '/Pz @0 0 R' },
    catalog: '@0 0 R<</AS[<</Event/View/Category[/Zoom]/OCGs[@0 0 R]>>]>>',
    objects: ['<</Type/OCG/Name(Lop)/Usage<</Zoom<</min 20>>>>>>'],
  },
  {
    what: 'the number of a card alone in a title',
    kind: 'doubtful',
    catalog: '@0 0 R',
    objects: ['<</Title(001300000017)/Producer(May in)>>'],
  },
  {
    what: 'a layer for some sizes of a file that asks for no view',
    kind: 'harmless',
    draws: `/OC /Py BDC ${text()} EMC`,
    resources: { Properties: '/Py @0 0 R' },
    objects: ['<</Type/OCG/Name(Lop)/Usage<</Export<</ExportState/ON>>>>>>'],
  },
  {
    what: 'a marker laid over them',
    kind: 'harmless',
    draws: `q ${text(undefined, '72 370 Td')} /Gy gs 1 1 0 rg 60 365 400 20 re f Q`,
    resources: { ExtGState: '/Gy <</BM/Multiply>>' },
  },
  {
    what: 'a line through them',
    kind: 'harmless',
    draws: `q ${text(undefined, '72 330 Td')} 60 333 400 1 re f Q`,
  },
  {
    what: 'a frame painted around them',
    kind: 'harmless',
    draws: `q ${text(undefined, '72 310 Td')} 60 300 400 30 re 62 302 396 26 re f* Q`,
  },
  {
    what: 'a seal that is seen through',
    kind: 'harmless',
    draws: `${text(undefined, '72 290 Td')} q 400 0 0 20 60 285 cm /Ip Do Q`,
    resources: { XObject: '/Ip @0 0 R' },
    objects: [
      stream('/Subtype/Image/SMask @1 0 R/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', 'x'),
      stream('/Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', 'c<'),
    ],
  },
  { what: 'plain words', kind: 'harmless', draws: text() },
  {
    what: 'a drawing that is drawn',
    kind: 'harmless',
    draws: '/Xd Do',
    resources: { XObject: '/Xd @0 0 R' },
    objects: [form(text())],
  },
  {
    what: 'a drawing in a drawing',
    kind: 'harmless',
    draws: '/Xo Do',
    resources: { XObject: '/Xo @0 0 R' },
    objects: [form('/Xi Do', '/Resources<</XObject<</Xi @1 0 R>>>>'), form(text())],
  },
  {
    what: 'a layer that is on',
    kind: 'harmless',
    draws: `/OC /Pe BDC ${text()} EMC`,
    resources: { Properties: '/Pe @0 0 R' },
    objects: ['<</Type/OCG/Name(Lop)>>'],
  },
  {
    what: 'a condition that holds',
    kind: 'harmless',
    draws: `/OC /Pf BDC ${text()} EMC`,
    resources: { Properties: '/Pf @0 0 R' },
    objects: ['<</Type/OCMD/P/AnyOn/OCGs[@1 0 R]>>', '<</Type/OCG/Name(Lop)>>'],
  },
  {
    what: 'the look of a stamp',
    kind: 'harmless',
    notes: '<</Type/Annot/Subtype/Stamp/Rect[9 9 99 99]/AP<</N @0 0 R>>>>',
    objects: [form(text())],
  },
  {
    what: 'white letters on blue',
    kind: 'harmless',
    draws: `q 0 0 1 rg 60 500 400 40 re f 1 g ${text(undefined, '72 515 Td')} Q`,
  },
  { what: 'a link with an underline', kind: 'harmless', draws: `q 0 0 1 rg 72 718 90 1 re f ${text()} Q` },
  {
    what: 'a title and a description of a picture',
    catalog: '@0 0 R @1 0 R',
    kind: 'harmless',
    objects: ['<</Title(Mot bao cao)/Creator(May in nao do)>>', '<</S/Figure/Alt(Anh chup hoi nghi)>>'],
  },
  {
    what: 'metadata of a program',
    kind: 'harmless',
    objects: [
      stream(
        '/Type/Metadata/Subtype/XML',
        '<rdf:RDF><rdf:Description xmp:CreatorTool="Microsoft Word" pdf:Producer="May in nao do"><dc:title><rdf:Alt><rdf:li>Ten bao cao nay</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF>',
      ),
    ],
  },
  {
    what: 'words said again',
    kind: 'harmless',
    draws: text(),
    objects: [`<</S/Span/ActualText(${WORDS})>>`],
  },
];

/** A PDF of one page with these. */
function write(chosen: readonly HidingPdf[]): Buffer {
  const objects: string[] = [];
  const first = 5;
  const filled = chosen.map((each) => {
    const from = first + objects.length;
    const words = `Loi giau so ${String.fromCharCode(97 + (all.indexOf(each) % 26))}${'yzwvu'[Math.floor(all.indexOf(each) / 26)]}x`;
    const fill = (part = '') =>
      part.replaceAll(WORDS, words).replaceAll(/@(\d)/g, (_, at: string) => String(from + Number(at)));
    // A stream is measured anew, because its words are of another length.
    objects.push(
      ...(each.objects ?? []).map((object) => remeasure(fill(object), words.length - WORDS.length, object)),
    );
    return {
      catalog: fill(each.catalog),
      draws: fill(each.draws),
      notes: fill(each.notes),
      resources: each.resources ?? {},
      fill,
    };
  });
  const kinds = [...new Set(filled.flatMap(({ resources }) => Object.keys(resources)))];
  const resources = kinds
    .map((kind) => `/${kind}<<${filled.map(({ resources: own, fill }) => fill(own[kind])).join(' ')}>>`)
    .join('');
  const content = `${text('(Loi ai cung thay) Tj', '72 700 Td')} ${filled.map(({ draws }) => draws).join(' ')}`;
  return writePdf({
    objects: [
      `<</Type/Catalog/Pages 2 0 R/Khac[${filled.map(({ catalog }) => catalog).join(' ')}]>>`,
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>/Annots[${filled.map(({ notes }) => notes).join('')}]>>`,
      stream('', content),
      ...objects,
    ],
  });
}

function remeasure(object: string, longer: number, before: string): string {
  const packed = /\/FlateDecode/.test(before);
  if (packed) {
    const words = /Loi giau so \w+/.exec(object)?.[0] ?? `Loi giau so ${before.length}x`;
    return stream('', text(`(${words}) Tj`), true);
  }
  const places = before.split('stream\n')[1]?.split(WORDS).length ?? 1;
  return object.replace(
    /\/Length (\d+)/,
    (_, length: string) => `/Length ${Number(length) + longer * (places - 1)}`,
  );
}

function count(bytes: Buffer): Record<string, number> {
  const { active, unreadable, hidden } = judgePdf(bytes);
  expect([active, unreadable]).toEqual([undefined, undefined]);
  return Object.fromEntries(hidden.map(({ kind, count: found }) => [kind, found]));
}

test.each(all.map((hiding) => [hiding.what, hiding.kind, hiding] as const))('%s: %s', (_, kind, hiding) => {
  expect(count(write([hiding]))).toEqual(countHiding([kind]));
});

test('of PDFs put together at random, all words that no page shows are counted', () => {
  const counts = { hiding: 0, harmless: 0 };
  fc.assert(
    fc.property(fc.subarray([...all]), (chosen) => {
      const expected = countHiding(chosen.map(({ kind }) => kind));
      const onLayers = chosen.filter(({ isOnLayers }) => isOnLayers).length;
      if (expected['layers'] && onLayers > 0) {
        expected['unshown']! -= onLayers;
        if (expected['unshown'] === 0) delete expected['unshown'];
      }
      // Faint words are told once for each page.
      for (const kind of ['faint', 'covers', 'margins']) if (expected[kind]) expected[kind] = 1;
      expect(count(write(chosen))).toEqual(expected);
      counts[Object.keys(expected).length > 0 ? 'hiding' : 'harmless'] += 1;
    }),
    { numRuns: 100, seed: SEED },
  );
  console.log(`PDFs, seed ${SEED}: ${counts.hiding} that hide words, ${counts.harmless} that do not`);
});

test('a line of more strings than a call can take is read', () => {
  const strings = '(a) 1 '.repeat(140_000);
  const page = stream('', `BT /F1 12 Tf 72 700 Td [${strings}] TJ ET`, true);
  const bytes = writePdf({
    objects: [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      page,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ],
  });
  expect(judgePdf(bytes).hidden).toEqual([]);
});
