import type { OpenedPackage } from './open-package.ts';

/** Bytes of a manifest or of a table, at most: the SHA-512 of 600,000 files. And of any other text beside the payload. */
const MAX_LIST_BYTES = 128 * 1024 * 1024;
const MAX_TEXT_BYTES = 1024 * 1024;

/** The text of a file of a package; undefined when it is missing, cannot be read or is longer than any that a package needs. */
export async function readText(bag: OpenedPackage, file: string): Promise<string | undefined> {
  return (await readBytes(bag, file))?.toString('utf8');
}

/** The bytes of such a text. */
export async function readBytes(bag: OpenedPackage, file: string): Promise<Buffer | undefined> {
  if (!bag.names.includes(file)) return undefined;
  const limit = /^(?:(?:tag)?manifest-|data\/)/u.test(file) ? MAX_LIST_BYTES : MAX_TEXT_BYTES;
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of await bag.read(file)) {
      bytes += (piece as Buffer).length;
      if (bytes > limit) return undefined;
      pieces.push(piece as Buffer);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(pieces);
}
