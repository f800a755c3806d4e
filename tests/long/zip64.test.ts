import { execFileSync } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openZip } from '../../src/offline/package/zip.ts';
import { askPython, newZipFile } from '../offline/python-zip.ts';

test(
  'more than 4 GiB, in one file and after it, are read by unzip and Python',
  { timeout: 600_000 },
  async () => {
    const file = await newZipFile();
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
