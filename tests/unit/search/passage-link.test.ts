import { expect, test } from 'vitest';
import { buildPassageEnd } from '../../../src/search/client/passage-link.ts';
import { splitPieces } from '../../../src/search/pieces.ts';

const PIECES = splitPieces('Tối qua, “Đỗ Hồng Hà”, Phó Giám đốc: thi đua - khen thưởng & việc khác.');

test.each([
  [[2, 3, 4], 'Đỗ Hồng Hà'],
  [[0, 3, 4], 'Hồng Hà'],
  [[8, 9, 10, 11], 'thi đua - khen thưởng'],
])('the words %j are a passage', (marked, passage) => {
  const end = buildPassageEnd(PIECES, new Set(marked));
  expect(end).toMatch(/^#:~:text=[^-,&]+$/u);
  expect(decodeURIComponent(end.slice('#:~:text='.length))).toBe(passage);
});

test.each([[[]], [[3]], [[0, 2, 4]]])('the words %j are none', (marked) => {
  expect(buildPassageEnd(PIECES, new Set(marked))).toBe('');
});

test('a long passage is named by its beginning', () => {
  const all = new Set(PIECES.keys());
  expect(decodeURIComponent(buildPassageEnd(PIECES, all))).toContain('Tối qua, “Đỗ Hồng Hà”, Phó Giám đốc');
});
