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

/** Formats and a value of a cell; whether a reader sees less than the cell holds. */
test.each([
  ['yyyy', '31111', true],
  ['mm/yyyy', '31111', true],
  ['dddd', '31111', true],
  ['d/m', '31111', true],
  ['h:mm', '31111', true],
  ['0,,,', '79085001234', true],
  ['#,##0,', '79085001234', true],
  ['0E+00', '79085001234', true],
  ['dd/mm/yyyy', '31111', false],
  ['mm/yyyy', '31107', false],
  ['yyyy', '31048', false],
  ['d/m', '46000', false],
  ['h:mm', '0.5', false],
  ['[h]:mm', '400.5', false],
  ['#,##0', '79085001234', false],
  ['#,##0,,', '79000000000', false],
  ['0.0', '3.14159', false],
  ['0.00E+00', '12000000', false],
  ['General', '79085001234', false],
])('the format %s shows less than %s: %s', (format, value, isShortened) => {
  expect(applyFormat(format, value, true).isShortened).toBe(isShortened);
});

test('a format that shows a long number shows all of its digits, or is told', () => {
  const places = fc.constantFrom(
    '0',
    '#,##0',
    '0.0',
    '00',
    '000000000000',
    '0.00E+00',
    '##0.0E+0',
    'General',
  );
  const scales = fc.constantFrom('', ',', ',,', ',,,');
  const digits = fc.integer({ min: 10_000_000, max: 999_999_999_999 });
  fc.assert(
    fc.property(places, scales, digits, (place, scale, value) => {
      const { isShortened } = applyFormat(
        `${place}${place.includes('0') && !place.includes('E') ? scale : ''}`,
        String(value),
        true,
      );
      const kept = place.includes('E')
        ? 10 ** (String(value).length - (place.split('E')[0]!.match(/[0#]/g) ?? []).length)
        : 1000 ** (place === 'General' ? 0 : scale.length);
      expect(isShortened).toBe(value % Math.max(1, kept) !== 0);
    }),
    { seed: SEED, numRuns: 1000 },
  );
});
