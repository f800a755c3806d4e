import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFormat } from '../../../../src/gate/office/number-formats.ts';
import { countHiding, findHidden } from '../../../support/hidden-findings.ts';
import { hidingSheets, writeHidingSheets } from '../../../support/unshown-sheet.ts';

const SEED = 1402;

test.each(hidingSheets.map((sheet) => [sheet.what, sheet.kind, sheet] as const))(
  'a sheet with %s: %s',
  async (_, kind, sheet) => {
    expect(await findHidden('a.xlsx', writeHidingSheets([sheet]))).toEqual(countHiding([kind]));
  },
);

test('of workbooks put together at random, all words that no cell or drawing shows are counted', async () => {
  const counts = { hiding: 0, harmless: 0 };
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...hidingSheets]), async (chosen) => {
      const expected = countHiding(chosen.map(({ kind }) => kind));
      expect(await findHidden('b.xlsx', writeHidingSheets(chosen))).toEqual(expected);
      counts[Object.keys(expected).length > 0 ? 'hiding' : 'harmless'] += 1;
    }),
    { numRuns: 60, seed: SEED },
  );
  console.log(`Excel, seed ${SEED}: ${counts.hiding} that hide words, ${counts.harmless} that do not`);
});

test.each([
  ['General', '5', true, true],
  ['0.00;-0.00', '-5', true, true],
  ['0;;', '-5', true, false],
  ['"Đạt";"Không"', '1', true, false],
  [';;;', 'Lời', false, false],
  ['0;0;0', 'Lời', false, true],
  ['@', 'Lời', false, true],
  ['"kg" 0', '5', true, true],
  ['dd/mm/yyyy', '45000', true, true],
  ['[Red]', '5', true, false],
])('the format %s shows %s: %s', (format, value, isNumber, isShown) => {
  expect(applyFormat(format, value, isNumber).isShown).toBe(isShown);
});
