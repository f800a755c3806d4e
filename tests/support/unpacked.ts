import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** A file below a folder, or one that was packed into another. */
export interface UnpackedFile {
  /** Below the folder, with the names of the packages that it was packed into. */
  path: string;
  bytes: Buffer;
}

/** Every file below a folder that exists; what is packed (ZIP, EPUB, WACZ, gzip, Brotli) stands beside it unpacked. */
export async function unpackEverything(folder: string): Promise<UnpackedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const read = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    const path = relative(folder, file);
    const bytes = await readFile(file);
    return [{ path, bytes }, ...(await unpack(path, bytes, file))];
  });
  return (await Promise.all(read)).flat();
}

async function unpack(path: string, bytes: Buffer, file: string): Promise<UnpackedFile[]> {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-unpacked-'));
    execFileSync('unzip', ['-q', file, '-d', folder]);
    const inside = await unpackEverything(folder);
    await rm(folder, { recursive: true });
    return inside.map((each) => ({ ...each, path: `${path} > ${each.path}` }));
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [{ path: `${path} >`, bytes: gunzipSync(bytes) }];
  if (path.endsWith('.br')) return [{ path: `${path} >`, bytes: brotliDecompressSync(bytes) }];
  return [];
}

/** The paths, sorted, of the files whose name or contents hold any of these words in UTF-8. */
export function findWords(files: readonly UnpackedFile[], words: readonly string[]): string[] {
  const holds = ({ path, bytes }: UnpackedFile) =>
    words.some((word) => path.includes(word) || bytes.includes(word));
  return files
    .filter(holds)
    .map(({ path }) => path)
    .sort();
}
