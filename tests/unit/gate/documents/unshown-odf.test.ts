import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countHiding, findHidden } from '../../../support/hidden-findings.ts';
import { hidingInOdf, writeHidingOdf } from '../../../support/unshown-odf.ts';

const SEED = 1403;

test.each(hidingInOdf.map((hiding) => [hiding.what, hiding.kind, hiding] as const))(
  'words with %s: %s',
  async (_, kind, hiding) => {
    expect(await findHidden('a.odt', writeHidingOdf([hiding]))).toEqual(countHiding([kind]));
  },
);

test('of OpenDocuments put together at random, every stretch of words that is not shown is counted', async () => {
  const counts = { hiding: 0, harmless: 0 };
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...hidingInOdf]), async (chosen) => {
      const expected = countHiding(chosen.map(({ kind }) => kind));
      expect(await findHidden('b.odt', writeHidingOdf(chosen))).toEqual(expected);
      counts[Object.keys(expected).length > 0 ? 'hiding' : 'harmless'] += 1;
    }),
    { numRuns: 60, seed: SEED },
  );
  console.log(`OpenDocument, seed ${SEED}: ${counts.hiding} that hide words, ${counts.harmless} that do not`);
});
