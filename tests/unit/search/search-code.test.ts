import { appendFile, cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintSearch } from '../../../src/search/search-code.ts';
import { PROJECT } from '../../support/project.ts';

async function copyProject(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'bantin-code-'));
  for (const part of ['by-code-units.ts', 'search', 'vietnamese', 'strings', 'components'])
    await cp(join(PROJECT, 'src', part), join(copy, 'src', part), { recursive: true });
  await cp(join(PROJECT, 'package-lock.json'), join(copy, 'package-lock.json'));
  return copy;
}

test('the same code has the same fingerprint wherever it lies', async () => {
  expect(await fingerprintSearch(await copyProject())).toBe(await fingerprintSearch());
});

test.each([
  'src/search/write-index.ts',
  'src/search/cbor.ts',
  'src/vietnamese/fold.ts',
  'src/components/SearchPanel.astro',
  'package-lock.json',
])('a change of %s changes it', async (file) => {
  const copy = await copyProject();
  await appendFile(join(copy, file), '\n');
  expect(await fingerprintSearch(copy)).not.toBe(await fingerprintSearch());
});
