import { gunzipSync, gzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findDestination, type EditionFiles } from '../transform/addresses.ts';

/** What begins the contents of every packed file of the index. */
const SIGNATURE = 'pagefind_dcd';

/** The files of an index that every search reads, whatever is asked. */
const ALWAYS = /^(?:pagefind-entry\.json|[^/]+\.pf_meta|filter\/[^/]+)$/u;

/** Those that a search reads when it needs them; the rest of the folder is Pagefind's own program. */
const SOMETIMES = /^(?:vocabulary\.json|(?:index|fragment)\/[^/]+)$/u;

/** The page that searches: results lead on from there. */
const SEARCH_PAGE = 'tim-kiem/index.html';

/** Whether every search needs a file, given by its path below the folder of the index. */
export function isAlwaysRead(path: string): boolean {
  return ALWAYS.test(path);
}

/** Whether some searches need a file. */
export function isSometimesRead(path: string): boolean {
  return SOMETIMES.test(path);
}

/**
 * A file of the index as a classic script that hands it over, which is the one kind of file that a page on a disk can load
 * when it needs it. The addresses of results become relative. What every search reads is not packed: there is little of it,
 * and unpacking it would cost more time than reading it.
 */
export async function buildChunk(folder: string, path: string, files: EditionFiles): Promise<Buffer> {
  const bytes = await readFile(join(folder, path));
  const contents = path.startsWith('fragment/') ? relocate(bytes, files) : bytes;
  const shown = isAlwaysRead(path) ? unpack(contents) : contents;
  return Buffer.from(
    `(globalThis.bantinFiles??={})[${JSON.stringify(path)}]="${shown.toString('base64')}";\n`,
  );
}

function relocate(bytes: Buffer, files: EditionFiles): Buffer {
  const text = unpack(bytes).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error('A fragment of the index does not begin with its signature');
  const fragment = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
  const destination = findDestination(fragment.url, SEARCH_PAGE, files);
  if (!('href' in destination)) throw new Error(`The index knows a page that is not there: ${fragment.url}`);
  const moved = JSON.stringify({ ...fragment, url: destination.href });
  return Buffer.from(gzipSync(Buffer.from(SIGNATURE + moved), { level: 6, mtime: 0 }));
}

function unpack(bytes: Buffer): Buffer {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked ? Buffer.from(gunzipSync(bytes)) : bytes;
}
