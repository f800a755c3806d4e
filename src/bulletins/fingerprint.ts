import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const rooms = ['gate', 'registers', 'bulletins', 'images', 'vietnamese', 'strings'];

/**
 * A hash of everything besides its own folder that decides how a bulletin is read: `site.yaml`, the registers, the code of
 * the rooms it passes through, and the locked versions of libraries. Astro itself would notice none of these.
 */
export async function fingerprintRules(content: string, project = process.cwd()): Promise<string> {
  const hash = createHash('sha256');
  const files = [
    join(content, 'site.yaml'),
    ...(await listFiles(join(content, 'registers'))),
    ...(await Promise.all(rooms.map((room) => listFiles(join(project, 'src', room))))).flat(),
    join(project, 'src', 'site.ts'),
    join(project, 'package-lock.json'),
  ];
  for (const file of files) {
    const bytes = await readIfPresent(file);
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(nothingIfMissing);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function readIfPresent(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
}

function nothingIfMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
