import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * A hash of files, and of all files in folders: of their paths below `folder`, by which `parts` names them, and of their bytes.
 * What is not there counts for nothing.
 */
export async function fingerprint(folder: string, parts: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const part of parts) {
    for (const file of await listFiles(join(folder, part))) {
      const bytes = await readFile(file);
      hash.update(`${relative(folder, file).split(sep).join('/')}\n${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** The file at a path, or the files below it, sorted. */
async function listFiles(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => join(entry.parentPath, entry.name)).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
