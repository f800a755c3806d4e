import { expect, test } from 'vitest';
import { showProgress } from '../../../../src/release/build/progress.ts';

function watch(isTTY: boolean, steps: readonly number[]): string {
  let written = '';
  let time = 0;
  const progress = showProgress({ isTTY, write: (text) => (written += text) }, () => time);
  for (const step of steps) {
    time = step;
    progress.update(`at ${step}`);
  }
  progress.end();
  return written;
}

test('on a terminal one line is written over and over, and removed at the end', () => {
  expect(watch(true, [1, 2])).toBe('\r\u001B[2Kat 1\r\u001B[2Kat 2\r\u001B[2K');
});

test('in a log there is at most one line in five seconds', () => {
  expect(watch(false, [1, 5_000, 5_001, 9_999, 10_000])).toBe('at 5000\nat 10000\n');
});

test('a step that is done at once says nothing', () => {
  expect(watch(false, [1, 2])).toBe('');
  expect(watch(true, [])).toBe('');
});
