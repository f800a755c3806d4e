import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBag } from '../../../../src/offline/package/bag.ts';
import { openZip } from '../../../../src/offline/package/zip.ts';

/** Adds files to a bag in turn; the last may be refused. */
async function add(...paths: string[]): Promise<void> {
  const zip = await openZip(join(await mkdtemp(join(tmpdir(), 'bantin-bag-')), 'goi.zip'));
  try {
    const bag = openBag(zip, 'goi');
    for (const path of paths) await bag.addPayload(path, Buffer.from(path));
  } finally {
    await zip.abandon();
  }
}

test.each([
  ['twice', ['a.html', 'a.html']],
  ['twice but for its case', ['site/a.html', 'site/A.html']],
  ['where a folder stands', ['a/b.html', 'A']],
  ['below a file', ['a', 'A/b.html']],
  ['that a disk does not take', ['con.html']],
  ['that leads out of the bag', ['../a.html']],
  ['that is too long', [`${'a'.repeat(98)}/${'b'.repeat(98)}`]],
])('a name %s is refused', async (_, paths) => {
  await expect(add(...paths)).rejects.toThrow('No name for a file of a package');
});

test('names that only look alike are taken', async () => {
  await expect(add('a.html', 'a/b.html', 'a-b.html', 'b/a.html')).resolves.toBeUndefined();
});
