import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { tracePath } from '../../../../src/client/slip/draw-code.ts';

/** The modules that a path of runs covers. */
function fillPath(path: string, size: number): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/gu))
    modules[Number(y)]!.fill(true, Number(x), Number(x) + Number(width));
  return modules;
}

test('the path of a code covers its dark modules and no others', () => {
  expect(tracePath([[true, true, false, true]])).toBe('M0 0h2v1H0zM3 0h1v1H3z');
  const { data, size } = encode('https://mau.example.gov.vn/tdkt/quyet-dinh/2026/163-qd-ubnd/#d-4', {
    border: 4,
  });
  expect(fillPath(tracePath(data), size)).toEqual(data);
});
