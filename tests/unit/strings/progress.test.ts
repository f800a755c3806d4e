import { expect, test } from 'vitest';
import { showProgress } from '../../../src/strings/progress.ts';

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
  expect(watch(true, [1, 101])).toBe('\r\u001B[2Kat 1\r\u001B[2Kat 101\r\u001B[2K');
});

test('on a terminal the line changes ten times in a second at most', () => {
  expect(watch(true, [1, 2, 100, 101])).toBe('\r\u001B[2Kat 1\r\u001B[2Kat 101\r\u001B[2K');
});

test('what a terminal would obey is written out', () => {
  let written = '';
  showProgress({ isTTY: true, write: (text) => (written += text) }).update('a\u001B[2Jb');
  expect(written).toBe('\r\u001B[2Ka\\u001B[2Jb');
});

test('in a log there is at most one line in five seconds', () => {
  expect(watch(false, [1, 5_000, 5_001, 9_999, 10_000])).toBe('at 5000\nat 10000\n');
});

test('a step that is done at once says nothing', () => {
  expect(watch(false, [1, 2])).toBe('');
  expect(watch(true, [])).toBe('');
});
