import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openZip } from '../../src/offline/package/zip.ts';

const PYTHON =
  'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); l = z.infolist(); ' +
  'print(z.testzip(), len(l), l[-1].filename, sum(i.file_size for i in l))';

const newFile = async () => join(await mkdtemp(join(tmpdir(), 'bantin-zip64-')), 'lon.zip');

function askPython(file: string): string {
  return execFileSync('python3', ['-c', PYTHON, file]).toString().trim();
}

test('more than 65,535 files are read by unzip and Python', { timeout: 300_000 }, async () => {
  const file = await newFile();
  const zip = await openZip(file);
  const count = 66_000;
  for (let index = 0; index < count; index += 1) await zip.add(`tep/${index}.txt`, Buffer.from(`${index}`));
  await zip.close();
  expect(askPython(file)).toMatch(/^None 66000 tep\/65999\.txt /);
  expect(execFileSync('unzip', ['-tqq', file]).toString()).toBe('');
  await rm(file);
});

test(
  'more than 4 GiB, in one file and after it, are read by unzip and Python',
  { timeout: 600_000 },
  async () => {
    const file = await newFile();
    const large = `${file}.nguon`;
    const bytes = 4 * 1024 ** 3 + 12_345;
    // A sparse file: the disk holds nothing of it.
    const handle = await open(large, 'w');
    await handle.truncate(bytes);
    await handle.close();
    const zip = await openZip(file);
    await zip.add('lon.bin', { file: large, bytes });
    await zip.add('sau.txt', Buffer.from('sau'));
    await zip.close();
    expect(askPython(file)).toBe(`None 2 sau.txt ${bytes + 3}`);
    expect(execFileSync('unzip', ['-tqq', file]).toString()).toBe('');
    expect(execFileSync('unzip', ['-p', file, 'sau.txt']).toString()).toBe('sau');
    await rm(file);
    await rm(large);
  },
);
