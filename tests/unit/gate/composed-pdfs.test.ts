import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectDocument } from '../../../src/gate/documents/inspect-document.ts';
import { disguiseNames, filterNames, writePdf } from '../../support/pdf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-ghep-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Whether a document is refused, and why. */
async function refuse(name: string, bytes: Uint8Array): Promise<string | undefined> {
  await writeFile(join(folder, name), bytes);
  const found = await inspectDocument(join(folder, name));
  return found?.active?.found ?? found?.unreadable;
}

/** Objects of a PDF that are allowed. They refer to nothing, so that each can stand anywhere. */
const allowed = [
  '<</S/GoTo/D[1 0 R/Fit]>>',
  '<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://thu.example/)>>>>',
  '<</Type/Annot/Subtype/Link/A<</S/Named/N/LastPage>>>>',
  '<</Title(Chuong 1)/A<</S/URI/URI(mailto:a@thu.example)>>>>',
  '<</Type/StructElem/S/Span/A<</O/Layout>>/K[0 1]>>',
  '<</FT/Sig/T(chu ky)/Subtype/Widget>>',
  '<</Type/Page/Group<</S/Transparency>>/AA<<>>>>',
  '[(JavaScript) <</Kids[]>> /Launched]',
];
/** Objects of a PDF that are refused wherever they stand and however they are reached. */
const forbidden = [
  '<</S/JavaScript/JS(x)>>',
  '<</S/Launch/F(a.exe)>>',
  '<</S/SubmitForm/F(http://x.example)>>',
  '<</S/ImportData/F(a)>>',
  '<</S/GoToR/F(a.pdf)>>',
  '<</S/GoToE>>',
  '<</S/Rendition>>',
  '<</Subtype/RichMedia>>',
  '<</S/Movie>>',
  '<</S/Sound>>',
  '<</OpenAction<</S/URI/URI(http://x.example)>>>>',
  '<</AA<</O<</S/URI/URI(http://x.example)>>>>>>',
  '<</OpenAction<</S/Hide>>>>',
  '<</Subtype/Link/A<</S/URI/URI(file:///c:/a)>>>>',
  '<</Type/Filespec/EF<<>>>>',
  '<</AcroForm<</XFA[]>>>>',
];
const pdf = fc.record({
  plain: fc.array(fc.constantFrom(...allowed), { maxLength: 5 }),
  packed: fc.array(fc.constantFrom(...allowed), { maxLength: 5 }),
  filters: fc.array(fc.constantFrom(...filterNames), { maxLength: 3 }),
  isDisguised: fc.boolean(),
  nesting: fc.integer({ min: 0, max: 4 }),
  evil: fc.constantFrom(...forbidden),
  isPacked: fc.boolean(),
  at: fc.nat({ max: 5 }),
});

test('of PDFs put together at random, those with a forbidden part are refused and no other', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(pdf, async ({ plain, packed, filters, isDisguised, nesting, evil, isPacked, at }) => {
      const dress = (object: string) => (isDisguised ? disguiseNames(object) : object);
      const build = (more: string[]) =>
        writePdf({
          objects: ['<</Type/Catalog>>', ...plain.map(dress), ...(isPacked ? [] : more)],
          packed: [
            ...packed.slice(0, at).map(dress),
            ...(isPacked ? more : []),
            ...packed.slice(at).map(dress),
          ],
          filters,
        });
      expect(await refuse('a.pdf', build([]))).toBeUndefined();
      const nested = Array.from({ length: nesting }).reduce<string>(
        (inner) => `[<</X ${inner}>>]`,
        dress(evil),
      );
      expect(await refuse('b.pdf', build([nested]))).toBeDefined();
      count += 2;
    }),
    { numRuns: 200, seed: 63 },
  );
  console.log(`PDFs put together: ${count}`);
});
