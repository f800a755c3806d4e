import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexBeside } from '../../src/search/index-beside.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { generateCorpus } from './corpus.ts';

const { records } = generateCorpus(40);
const inOrder = records.toSorted((a, b) => (a.address < b.address ? -1 : 1));

async function readTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = files.sort().map(async (file) => [file.slice(folder.length), await readFile(file, 'latin1')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

test('a thread beside this one writes the same index', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-beside-'));
  await writeSearchIndex(records, folder);
  const index = indexBeside(join(folder, 'index'));
  for (const record of inOrder) index.add(record);
  index.finish();
  expect(await index.count()).toBe(40);
  expect(await readTree(join(folder, 'index'))).toEqual(await readTree(join(folder, 'pagefind')));
});

test('what goes wrong in the thread is told where the index is waited for', async () => {
  const index = indexBeside(join(tmpdir(), 'bantin-never'));
  index.add({ ...records[0]!, text: undefined as unknown as string });
  index.finish();
  await expect(index.count()).rejects.toThrow(/match/);
});
