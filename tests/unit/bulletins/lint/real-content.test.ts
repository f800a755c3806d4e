import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import { PROJECT } from '../../../support/project.ts';

/** The codes of all issues with a content root of this project. */
async function listCodes(root: string): Promise<string[]> {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'bantin-cache-'));
  onTestFinished(() => rm(cacheFolder, { recursive: true }));
  const { issues } = await readContent({
    root: join(PROJECT, root),
    cacheFolder,
    releaseMoment: '2026-01-01T00:00:00Z',
  });
  return issues.map(({ code }) => code);
}

test('the bulletin of 2022 has the oddities that its source has: tone marks, an office, a picture left out', async () => {
  expect((await listCodes('content')).toSorted()).toEqual(['BT-209', 'BT-211', 'BT-617']);
});

test('of thirty invented bulletins in the manner of an office nothing is said without cause', async () => {
  const codes = new Set(await listCodes('tests/fixtures/sites/demo'));
  expect([...codes].toSorted()).toEqual(['BT-110', 'BT-209', 'BT-615']);
});
