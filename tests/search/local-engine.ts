import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine, type Engine } from '../../src/search/client/engine.ts';

/** Opens an index on this machine, and tells which of its files were read. */
export async function openLocalEngine(folder: string): Promise<{ engine: Engine; files: string[] }> {
  const files: string[] = [];
  const engine = await openEngine('', async (name) => {
    files.push(name);
    return new Uint8Array(await readFile(join(folder, 'pagefind', name)));
  });
  return { engine, files };
}
