import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectDocument } from '../../../../src/gate/documents/inspect-document.ts';
import {
  keptByExcel,
  keptByWord,
  writeKeptByExcel,
  writeKeptByWord,
  type Kept,
} from '../../../support/kept-constructs.ts';
import { countHiding, findHidden } from '../../../support/hidden-findings.ts';
import { DOT, relations, wordXml, writeDocx } from '../../../support/office-documents.ts';

const SEED = 1121;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-giu-'));
});
afterAll(() => rm(folder, { recursive: true }));

function countKinds(kept: readonly Kept[]): Record<string, number> {
  const counts = countHiding(kept.map(({ kind }) => kind));
  // Of a workbook with a window that is seen, no other is hidden.
  if (kept.some(({ what }) => what === 'a window')) delete counts['windows'];
  return counts;
}

const programs = [
  { name: 'a.docx', all: keptByWord, write: writeKeptByWord },
  { name: 'a.xlsx', all: keptByExcel, write: writeKeptByExcel },
] as const;

test.each(
  programs.flatMap(({ name, all, write }) => all.map((kept) => ({ name, write, kept, what: kept.what }))),
)('$name with $what is told if it is hidden', async ({ name, write, kept }) => {
  expect(await findHidden(name, write([kept]))).toEqual(countKinds([kept]));
});

test.each(programs)(
  'of packages put together at random like $name, the same',
  async ({ name, all, write }) => {
    const counts = { hiding: 0, harmless: 0 };
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...all]), async (kept) => {
        const expected = countKinds(kept);
        expect(await findHidden(name, write(kept))).toEqual(expected);
        counts[Object.keys(expected).length > 0 ? 'hiding' : 'harmless'] += 1;
      }),
      { numRuns: 25, seed: SEED },
    );
    console.log(
      `${name}, seed ${SEED}: ${counts.hiding} that keep something, ${counts.harmless} that do not`,
    );
  },
);

test.each([
  [
    'even pages have headers, if there is a second one',
    '',
    '<w:evenAndOddHeaders/>',
    { headers: 2, doubtful: 1 },
  ],
  [
    'there is a second page',
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    '<w:evenAndOddHeaders/>',
    { headers: 2 },
  ],
  ['a section has a first page', '<w:titlePg/>', '', { headers: 2 }],
  ['a section has none', '<w:titlePg w:val="0"/>', '<w:evenAndOddHeaders w:val="false"/>', { headers: 3 }],
])('headers are shown where %s', async (_, main, settings, expected) => {
  const headers = keptByWord.filter(({ kind }) => kind === 'headers');
  const bytes = writeKeptByWord([...headers, { kind: 'harmless', what: 'a section', main }], settings);
  expect(await findHidden('b.docx', bytes)).toEqual(expected);
});

test('white words before a drawing that lies behind them are in doubt', async () => {
  const white = '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Lời trắng</w:t></w:r></w:p>';
  const behind = '<w:p><w:r><w:drawing><wp:anchor xmlns:wp="urn:thu" behindDoc="1"/></w:drawing></w:r></w:p>';
  expect(await findHidden('c.docx', writeDocx(white + behind))).toEqual({ doubtful: 1 });
  const watermark = '<w:p><w:r><w:pict><v:shape style="z-index:-251658752"/></w:pict></w:r></w:p>';
  expect(await findHidden('c.docx', writeDocx(white, { 'word/header1.xml': wordXml(watermark) }))).toEqual({
    doubtful: 1,
  });
  expect(await findHidden('c.docx', writeDocx(white))).toEqual({ faint: 1 });
});

test('a part is named as it stands in the package, and found whatever its relation looks like', async () => {
  const parts = { 'word/media/Ảnh 1.png': DOT, 'word/media/b.png': DOT };
  const write = (target: string) =>
    writeDocx('', {
      ...parts,
      '_rels/.rels': relations(['officeDocument', '/word/document.xml', false]),
      'word/_rels/document.xml.rels': relations(['image', target, false]),
    });
  for (const target of ['media/B.PNG', './media/b.png', '/word/media/b.png', '../word/media/b.png']) {
    await writeFile(join(folder, 'd.docx'), write(target));
    const { hidden } = (await inspectDocument(join(folder, 'd.docx')))!;
    expect(hidden, target).toEqual([{ kind: 'leftovers', count: 1, which: ['word/media/Ảnh 1.png'] }]);
  }
  expect(await findHidden('d.docx', write('media/%E1%BA%A2nh%201.png'))).toEqual({ leftovers: 1 });
});

test('bytes of an archive or of a font that belong to nothing are named, and a picture is known by its bytes', async () => {
  const font = {
    'word/fonts/font1.odttf': Buffer.from(
      'Ông Trần Văn Thử bị nhắc nhở. '
        .normalize('NFD')
        .replace(/[^\x20-\x7e]/g, '')
        .repeat(9),
    ),
  };
  expect(await findHidden('d.docx', writeDocx('', font))).toMatchObject({ opaque: 1 });
  const plain = Buffer.from(writeDocx(''));
  const comment = Buffer.from('Lời kín');
  const end = plain.lastIndexOf('PK\x05\x06');
  plain.writeUInt16LE(comment.length, end + 20);
  expect(await findHidden('d.docx', Buffer.concat([plain, comment]))).toEqual({ opaque: 1 });
  expect(await findHidden('d.docx', writeDocx(''))).toEqual({});
});
