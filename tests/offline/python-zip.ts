import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PYTHON =
  'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); l = z.infolist(); ' +
  'print(z.testzip(), len(l), l[-1].filename, sum(i.file_size for i in l))';

/** What Python says of a ZIP: the first damaged entry, how many there are, the last one's name, and all their bytes. */
export function askPython(file: string): string {
  return execFileSync('python3', ['-c', PYTHON, file]).toString().trim();
}

/** A place for a ZIP in a new temporary folder. */
export async function newZipFile(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'bantin-zip64-')), 'lon.zip');
}
