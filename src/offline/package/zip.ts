import { createReadStream } from 'node:fs';
import { open, readFile, stat, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { buildDirectoryEnd, buildDirectoryEntry, buildLocalHeader, type ZipEntry } from './zip-records.ts';

/** The contents of one file of a package: bytes, or a file that is read while it is written into the package. */
export type Contents = Buffer | { file: string; bytes: number };

/** Bytes above which a file is streamed and not held in memory. */
const STREAM_FROM_BYTES = 4 * 1024 * 1024;

/** The contents of a file on disk: a small one is read now, a large one is streamed later. */
export async function takeFile(file: string): Promise<Contents> {
  const { size } = await stat(file);
  return size > STREAM_FROM_BYTES ? { file, bytes: size } : readFile(file);
}

/** A ZIP being written. */
export interface ZipWriter {
  /** Adds a file. Resolves when it is written, so that nothing accumulates in memory. */
  add(name: string, contents: Contents): Promise<void>;
  /** Writes the directory and waits until everything is on the disk. */
  close(): Promise<void>;
  /** Closes the unfinished file and leaves it as it is. */
  abandon(): Promise<void>;
}

/** Bytes of the write buffer: one system call for each of sixty thousand small files would be slow. */
const WRITE_BUFFER_BYTES = 1024 * 1024;

/**
 * Begins a ZIP at `file`, which must not be there. The same files in the same order give the same bytes everywhere: they
 * are stored and not compressed, so that the bytes depend on no compressor and a damaged disk costs single files.
 *
 * Written here and not with a package: yazl 3.3.1 takes time that grows with the square of the number of files, fflate 0.8.3
 * has no ZIP64, and both write local time.
 */
export async function openZip(file: string): Promise<ZipWriter> {
  const output = await open(file, 'wx');
  const entries: ZipEntry[] = [];
  const gathered: Buffer[] = [];
  let waiting = 0;
  let offset = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(gathered.splice(0));
    waiting = 0;
    await writeAll(output, bytes);
  };
  const write = async (bytes: Buffer): Promise<void> => {
    gathered.push(bytes);
    offset += bytes.length;
    waiting += bytes.length;
    if (waiting >= WRITE_BUFFER_BYTES) await flush();
  };
  return {
    async add(name, contents) {
      const bytes = Buffer.isBuffer(contents) ? contents.length : contents.bytes;
      const entry = { name, bytes, crc: await sumCrc(contents), offset };
      entries.push(entry);
      await write(buildLocalHeader(entry));
      for await (const piece of readPieces(contents)) await write(piece);
      if (offset - entry.offset !== buildLocalHeader(entry).length + bytes) {
        throw new Error(`The file changed while it was being packed: ${name}`);
      }
    },
    async close() {
      const start = offset;
      for (const entry of entries) await write(buildDirectoryEntry(entry));
      await write(buildDirectoryEnd({ count: entries.length, offset: start, bytes: offset - start }));
      await flush();
      await output.sync();
      await output.close();
    },
    abandon: () => output.close().catch(() => undefined),
  };
}

/** The CRC-32 of contents. The local header contains it, so a large file is read twice. */
async function sumCrc(contents: Contents): Promise<number> {
  let sum = 0;
  for await (const piece of readPieces(contents)) sum = crc32(piece, sum);
  return sum;
}

async function* readPieces(contents: Contents): AsyncGenerator<Buffer> {
  if (Buffer.isBuffer(contents)) yield contents;
  else
    for await (const piece of createReadStream(contents.file, { highWaterMark: WRITE_BUFFER_BYTES }))
      yield piece as Buffer;
}

/** Writes all bytes. A nearly full disk may write only a part without an error; writing the rest then throws. */
async function writeAll(output: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += (await output.write(bytes, done)).bytesWritten;
  }
}
