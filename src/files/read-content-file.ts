import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** Bytes of a file of the content or of `public` that is read, at most: no accepted type may have more than 60 MB. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * How every file that others may have written is opened: never through a link, and never waiting, as the opening of a pipe without a
 * writer does. Windows has neither flag, and no such files in a checkout.
 */
export const CONTENT_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file of the content or of `public`. What is no regular file of at most 64 MB is not read: it counts as no file at all
 * (`ENOENT`), because the gate has told it (BT-103, BT-104) and nothing else may depend on it.
 */
export async function readContentFile(file: string): Promise<Buffer> {
  const handle = await openContentFile(file);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** The bytes of a file that this program has made, however long. What is no regular file counts as none, and is not waited for. */
export async function readRegularFile(file: string): Promise<Buffer> {
  const handle = await openRegularFile(file, Infinity);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** The bytes of a file that a person names to a command, wherever links lead. What is no regular file counts as none, and is not waited for. */
export async function readNamedFile(file: string): Promise<Buffer> {
  const handle = await openNamedFile(file);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Such a file, opened; the caller closes it. */
export async function openNamedFile(file: string): Promise<FileHandle> {
  const handle = await open(file, CONTENT_FLAGS & ~(constants.O_NOFOLLOW ?? 0)).catch((error: unknown) =>
    passingLinks(file, () => raise(error)),
  );
  try {
    refuseOthers(file, await handle.stat(), Infinity);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** As `readContentFile`, as text in UTF-8. What has to be valid UTF-8 is decoded by `decodeText` instead. */
export async function readContentText(file: string): Promise<string> {
  return (await readContentFile(file)).toString('utf8');
}

/** As `readContentFile`, at once: of many files in the page cache, each is read in a quarter of the processor time. */
export function readContentFileSync(file: string): Buffer {
  return readAtOnce(file, MAX_BYTES);
}

/** As `readRegularFile`, at once. */
export function readRegularFileSync(file: string): Buffer {
  return readAtOnce(file, Infinity);
}

function readAtOnce(file: string, most: number): Buffer {
  const handle = passingLinks(file, () => openSync(file, CONTENT_FLAGS));
  try {
    refuseOthers(file, fstatSync(handle), most);
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A file that `readContentFile` would read, opened; the caller closes it. */
export function openContentFile(file: string): Promise<FileHandle> {
  return openRegularFile(file, MAX_BYTES);
}

async function openRegularFile(file: string, most: number): Promise<FileHandle> {
  const handle = await open(file, CONTENT_FLAGS).catch((error: unknown) =>
    passingLinks(file, () => raise(error)),
  );
  try {
    refuseOthers(file, await handle.stat(), most);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function refuseOthers(file: string, found: Stats, most: number): void {
  if (!found.isFile() || found.size > most) throw noFile(file);
}

/** What `work` gives; what systems say of a link, a socket or a device without a driver becomes that there is no file. */
function passingLinks<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw ['ELOOP', 'EMLINK', 'EFTYPE', 'ENXIO', 'ENODEV'].includes(code ?? '') ? noFile(file) : error;
  }
}

function raise(error: unknown): never {
  throw error;
}

function noFile(file: string): NodeJS.ErrnoException {
  const message = `ENOENT: no regular file of at most ${MAX_BYTES} bytes, open '${file}'`;
  return Object.assign(new Error(message), { code: 'ENOENT', syscall: 'open', path: file });
}
