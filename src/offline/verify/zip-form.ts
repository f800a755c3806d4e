import { open, type FileHandle } from 'node:fs/promises';
import type { Entry } from 'yauzl';
import { openNameGuard } from '../names.ts';
import {
  buildDirectoryEnd,
  buildDirectoryEntry,
  buildLocalHeader,
  type ZipEntry,
} from '../package/zip-records.ts';

/** Where a ZIP differs from the form of packages: at an entry, by its name, or in what follows the last one. */
export type OtherForm = { entry: string } | 'end';

/**
 * Finds where a ZIP is not, but for the contents of its files, byte for byte what a package is written as. Each header is made anew
 * from what the directory says and compared: so there is no byte beside them, no second name, no link, no compression, and no two
 * programs can unpack it differently. `entries` are those of the directory, in its order; `undefined` means that nothing differs.
 */
export async function findOtherForm(file: string, entries: readonly Entry[]): Promise<OtherForm | undefined> {
  const handle = await open(file);
  try {
    return await compareForm(handle, entries);
  } finally {
    await handle.close();
  }
}

async function compareForm(handle: FileHandle, entries: readonly Entry[]): Promise<OtherForm | undefined> {
  const claim = openNameGuard();
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { fileNameRaw, uncompressedSize, crc32 } of entries) {
    const written: ZipEntry = {
      name: fileNameRaw.toString('latin1'),
      bytes: uncompressedSize,
      crc: crc32,
      offset,
    };
    const header = buildLocalHeader(written);
    const isSame = claim(written.name) && (await hasBytes(handle, offset, header));
    if (!isSame) return { entry: written.name };
    directory.push(buildDirectoryEntry(written));
    offset += header.length + uncompressedSize;
  }
  const start = offset;
  for (const [index, { fileNameRaw }] of entries.entries()) {
    const bytes = directory[index]!;
    if (!(await hasBytes(handle, offset, bytes))) return { entry: fileNameRaw.toString('latin1') };
    offset += bytes.length;
  }
  const end = buildDirectoryEnd({ count: entries.length, offset: start, bytes: offset - start });
  const { size } = await handle.stat();
  const isEnd = size === offset + end.length && (await hasBytes(handle, offset, end));
  return isEnd ? undefined : 'end';
}

async function hasBytes(handle: FileHandle, position: number, bytes: Buffer): Promise<boolean> {
  const found = Buffer.alloc(bytes.length);
  const { bytesRead } = await handle.read(found, 0, found.length, position);
  return bytesRead === bytes.length && found.equals(bytes);
}
