import { closeSync, openSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainFailure } from '../../../src/offline/stop.ts';
import { vi } from '../../../src/strings/vi.ts';

const { stopped } = vi.offline;

/** The error of a system call, as Node gives it. */
function failure(code: string): Error {
  return Object.assign(new Error(`${code}: something, write`), { code });
}

test.each([
  ['ENOSPC', stopped.diskFull],
  ['EDQUOT', stopped.diskFull],
  ['EFBIG', stopped.fileTooLarge],
  ['EROFS', stopped.notWritable],
  ['EACCES', stopped.notWritable],
  ['EIO', stopped.diskFault],
])('%s is told in a sentence that says what to do', (code, sentence) => {
  expect(explainFailure(failure(code))).toBe(sentence);
});

test('what the system says of a full disk is told as a full disk', () => {
  // Linux keeps a file for this: every write to it fails as on a full disk.
  const full = openSync('/dev/full', 'w');
  let told = '';
  try {
    writeSync(full, 'a');
  } catch (error) {
    told = explainFailure(error);
  }
  closeSync(full);
  expect(told).toBe(stopped.diskFull);
});
