import { expect, test } from 'vitest';
import { readBulletin } from '../../../../src/bulletins/reading/read-bulletin.ts';
import { namingFile } from '../../../../src/gate/program-failure.ts';
import { readTree } from '../../../../src/gate/tree.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';

test('a lint that throws is an error of its bulletin', async () => {
  const files = { [BULLETIN]: bulletinText() };
  const { site, registers } = (await readFiles(files)).content!;
  const [folder] = (await readTree(await writeContentRoot(files))).bulletins;
  const inspect = () => Promise.reject(new Error('nothing to inspect'));
  const context = { site, registers, gaps: {}, inspect };
  expect((await readBulletin(folder!, context)).bulletin?.id).toBe('tin-thu');
  // Only the lints ask for the name of the office.
  const failing = Object.defineProperty({ ...site }, 'office', {
    get: () => {
      throw new RangeError('Invalid array length');
    },
  });
  const { bulletin, issues, silences } = await readBulletin(folder!, {
    ...context,
    site: failing,
    registers: { ...registers },
  });
  expect([bulletin, silences]).toEqual([undefined, []]);
  expect(
    issues.map(({ file, line, code, severity, details }) => [file, line, code, severity, details]),
  ).toEqual([[BULLETIN, 1, 'BT-130', 'error', { reason: 'Invalid array length' }]]);
});

test('what the system refuses is thrown on, with its own words', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { syscall: 'write' });
  await expect(namingFile(BULLETIN, () => Promise.reject(full))).rejects.toBe(full);
});
