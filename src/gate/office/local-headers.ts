import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import { Unreadable } from '../documents/document.ts';

/** Number of the extra field with a second name of an entry, which some programs use (APPNOTE 4.6.9, Info-ZIP Unicode Path). */
const UNICODE_PATH_FIELD = 0x7075;
/** Flag of an entry whose sizes and checksum follow its data (APPNOTE 4.4.4, bit 3), and the most bytes that they take. */
const DESCRIPTOR_FLAG = 0x0008;
const MAX_DESCRIPTOR_BYTES = 24;
/** Flags that change how an entry is read: encryption, a descriptor, a name in UTF-8. */
const DECISIVE_FLAGS = 0x0809;
/** The size in a header that refers to the extra field of ZIP64_SIZE (APPNOTE 4.3.9.2). */
const ZIP64_SIZE = 0xffffffff;

/**
 * Compares the local headers of an archive with its central directory, because programs differ in which of them they read.
 * Throws `Unreadable` for an entry whose two headers differ or that has a second name, and for bytes before or between entries,
 * which could be a hidden entry.
 */
export async function checkLocalHeaders(archive: ZipFile, entries: readonly Entry[]): Promise<void> {
  let [end, slack] = [0, 0];
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const entry of inOrder) {
    const gap = entry.relativeOffsetOfLocalHeader - end;
    const header = await archive.readLocalFileHeaderPromise(entry);
    if (gap < 0 || gap > slack || !isAlike(entry, header) || hasSecondName(entry, header))
      throw new Unreadable(entry.fileName);
    end = header.fileDataStart + entry.compressedSize;
    slack = hasDescriptor(entry) ? MAX_DESCRIPTOR_BYTES : 0;
  }
}

function isAlike(entry: Entry, header: LocalFileHeader): boolean {
  const isSize = (local: number, listed: number) =>
    local === listed || local === ZIP64_SIZE || (local === 0 && hasDescriptor(entry));
  return (
    header.fileName.equals(entry.fileNameRaw) &&
    header.compressionMethod === entry.compressionMethod &&
    ((header.generalPurposeBitFlag ^ entry.generalPurposeBitFlag) & DECISIVE_FLAGS) === 0 &&
    isSize(header.compressedSize, entry.compressedSize) &&
    isSize(header.uncompressedSize, entry.uncompressedSize)
  );
}

function hasSecondName(entry: Entry, { extraField }: LocalFileHeader): boolean {
  return (
    entry.extraFields.some(({ id }) => id === UNICODE_PATH_FIELD) ||
    listFields(extraField).includes(UNICODE_PATH_FIELD)
  );
}

/** The numbers of the extra fields of a local header. */
function listFields(bytes: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2))
    numbers.push(bytes.readUInt16LE(at));
  return numbers;
}

function hasDescriptor({ generalPurposeBitFlag }: Entry): boolean {
  return (generalPurposeBitFlag & DESCRIPTOR_FLAG) !== 0;
}
