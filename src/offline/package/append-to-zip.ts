import { copyFile, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import { buildDirectoryEnd, buildDirectoryEntry, buildLocalHeader, type ZipEntry } from './zip-records.ts';

/**
 * Writes a copy of a package's ZIP with one more file at its end; `name` has the folder of the bag. What was in it keeps its bytes and its
 * place. `file` has to be written as packages are (`findOtherForm`); `copy` is overwritten.
 */
export async function appendToZip(file: string, copy: string, name: string, contents: Buffer): Promise<void> {
  const entries = await listEntries(file);
  const start = endOf(entries.at(-1));
  const entry: ZipEntry = {
    name,
    bytes: contents.length,
    crc: crc32(contents),
    offset: start,
  };
  await copyFile(file, copy);
  const output = await open(copy, 'r+');
  try {
    await output.truncate(start);
    const all = [...entries, entry];
    const directory = all.map(buildDirectoryEntry);
    const bytes = directory.reduce((sum, { length }) => sum + length, 0);
    const end = buildDirectoryEnd({ count: all.length, offset: endOf(entry), bytes });
    const added = Buffer.concat([buildLocalHeader(entry), contents, ...directory, end]);
    for (let done = 0; done < added.length;)
      done += (await output.write(added, done, added.length - done, start + done)).bytesWritten;
    await output.sync();
  } finally {
    await output.close();
  }
}

async function listEntries(file: string): Promise<ZipEntry[]> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false, decodeStrings: false });
  try {
    const entries: ZipEntry[] = [];
    for await (const { fileNameRaw, uncompressedSize, crc32: crc } of zip.eachEntry()) {
      const name = fileNameRaw.toString('latin1');
      entries.push({ name, bytes: uncompressedSize, crc, offset: endOf(entries.at(-1)) });
    }
    return entries;
  } finally {
    zip.close();
  }
}

/** Where the bytes of an entry end. */
function endOf(entry: ZipEntry | undefined): number {
  return entry === undefined ? 0 : entry.offset + buildLocalHeader(entry).length + entry.bytes;
}
