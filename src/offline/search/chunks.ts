import { gunzipSync, gzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageFiles } from '../../addresses/page-files.ts';
import { NAMES_FILE, type NameEntry } from '../../search/names.ts';
import { findDestination, type EditionFiles } from '../transform/addresses.ts';

/** First bytes of the contents of every packed file of the index. */
const SIGNATURE = 'pagefind_dcd';

/** Pattern of the index files that every search reads. */
const ALWAYS = /^(?:pagefind-entry\.json|joined\.[^/]+\.pf_meta)$/u;

/** Pattern of the index files that a search reads on demand. The rest of the folder is Pagefind's own program. */
const SOMETIMES = /^(?:(?:vocabulary|names)\.json|(?:index|fragment)\/[^/]+)$/u;

/** Whether every search needs a file, given by its path below the folder of the index. */
export function isAlwaysRead(path: string): boolean {
  return ALWAYS.test(path);
}

/** Whether some searches need a file. */
export function isSometimesRead(path: string): boolean {
  return SOMETIMES.test(path);
}

/**
 * A file of the index as a classic script that registers it: the only kind of file that a page opened from a disk can load on
 * demand. Addresses of results are made relative. Files that every search reads are stored unpacked: they are small, and unpacking
 * would take longer than reading.
 */
export async function buildChunk(folder: string, path: string, files: EditionFiles): Promise<Buffer> {
  const bytes = await readFile(join(folder, path));
  const contents = relocateContents(path, bytes, files);
  const shown = isAlwaysRead(path) ? unpack(contents) : contents;
  return writeChunk(path, shown);
}

/** The script that registers a file under a name. */
export function writeChunk(name: string, bytes: Buffer): Buffer {
  return Buffer.from(
    `(globalThis.bantinFiles??={})[${JSON.stringify(name)}]="${bytes.toString('base64')}";\n`,
  );
}

function relocateContents(path: string, bytes: Buffer, files: EditionFiles): Buffer {
  if (path === NAMES_FILE) return relocateNames(bytes, files);
  return path.startsWith('fragment/') ? relocate(bytes, files) : bytes;
}

/** Pages that the edition does not hold are named by their addresses on the network. */
function relocateNames(bytes: Buffer, files: EditionFiles): Buffer {
  const entries = JSON.parse(bytes.toString('utf8')) as NameEntry[];
  const moved = entries.flatMap(([kind, address, ...rest]): NameEntry[] => {
    const destination = findDestination(address, pageFiles.search, files);
    return 'href' in destination ? [[kind, destination.href, ...rest]] : [];
  });
  return Buffer.from(JSON.stringify(moved));
}

function relocate(bytes: Buffer, files: EditionFiles): Buffer {
  const text = unpack(bytes).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error('A fragment of the index does not begin with its signature');
  const fragment = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
  const destination = findDestination(fragment.url, pageFiles.search, files);
  if (!('href' in destination)) throw new Error(`The index knows a page that is not there: ${fragment.url}`);
  const moved = JSON.stringify({ ...fragment, url: destination.href });
  return Buffer.from(gzipSync(Buffer.from(SIGNATURE + moved), { level: 6, mtime: 0 }));
}

function unpack(bytes: Buffer): Buffer {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked ? Buffer.from(gunzipSync(bytes)) : bytes;
}
