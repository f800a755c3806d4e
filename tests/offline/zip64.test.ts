import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openZip } from '../../src/offline/package/zip.ts';
import { askPython, newZipFile } from './python-zip.ts';

test('more than 65,535 files are read by unzip and Python', { timeout: 300_000 }, async () => {
  const file = await newZipFile();
  const zip = await openZip(file);
  const count = 66_000;
  for (let index = 0; index < count; index += 1) await zip.add(`tep/${index}.txt`, Buffer.from(`${index}`));
  await zip.close();
  expect(askPython(file)).toMatch(/^None 66000 tep\/65999\.txt /);
  expect(execFileSync('unzip', ['-tqq', file]).toString()).toBe('');
  await rm(file);
});
