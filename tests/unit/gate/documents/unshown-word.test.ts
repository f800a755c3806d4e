import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countHiding, findHidden } from '../../../support/hidden-findings.ts';
import { writeDocx } from '../../../support/office-documents.ts';
import { hidingInWord, writeHidingWord } from '../../../support/unshown-word.ts';

const SEED = 1401;

test.each(hidingInWord.map((hiding) => [hiding.what, hiding.kind, hiding] as const))(
  'words with %s: %s',
  async (_, kind, hiding) => {
    expect(await findHidden('a.docx', writeHidingWord([hiding]))).toEqual(countHiding([kind]));
  },
);

test('words that vanish by what the document says for all are told, and so is a document of nothing else', async () => {
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;
  const run = (properties: string) => `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>Lời ẩn</w:t></w:r></w:p>`;
  expect(await findHidden('a.docx', writeDocx(run(''), { 'word/styles.xml': styles }))).toEqual({
    unshown: 1,
  });
  expect(
    await findHidden('a.docx', writeDocx(run('<w:vanish w:val="0"/>'), { 'word/styles.xml': styles })),
  ).toEqual({});
});

test('of documents of Word put together at random, every stretch of words that is not shown is counted', async () => {
  const counts = { hiding: 0, harmless: 0 };
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...hidingInWord]), async (chosen) => {
      const expected = countHiding(chosen.map(({ kind }) => kind));
      expect(await findHidden('b.docx', writeHidingWord(chosen))).toEqual(expected);
      counts[Object.keys(expected).length > 0 ? 'hiding' : 'harmless'] += 1;
    }),
    { numRuns: 60, seed: SEED },
  );
  console.log(`Word, seed ${SEED}: ${counts.hiding} that hide words, ${counts.harmless} that do not`);
});
