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
 * which could be a hidden entry. Returns what has bytes that belong to nothing: comments, and extra fields of no known kind.
 */
export async function checkLocalHeaders(archive: ZipFile, entries: readonly Entry[]): Promise<string[]> {
  const odd = archive.comment.length > 0 ? ['ZIP comment'] : [];
  let [end, slack] = [0, 0];
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const entry of inOrder) {
    const gap = entry.relativeOffsetOfLocalHeader - end;
    const header = await archive.readLocalFileHeaderPromise(entry);
    if (gap < 0 || gap > slack || !isAlike(entry, header) || hasSecondName(entry, header))
      throw new Unreadable(entry.fileName);
    if (entry.fileComment.length > 0 || hasOddField(entry.extraFieldRaw) || hasOddField(header.extraField))
      odd.push(entry.fileName);
    // A folder has no bytes of its own.
    if (entry.fileName.endsWith('/') && entry.uncompressedSize > 0) odd.push(entry.fileName);
    end = header.fileDataStart + entry.compressedSize;
    slack = hasDescriptor(entry) ? MAX_DESCRIPTOR_BYTES : 0;
  }
  return odd;
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

/** Extra fields that programs write: sizes, times, owners, and the zeros by which Office keeps room to grow (APPNOTE 4.5, 4.6). */
const KNOWN_FIELDS = new Set([0x0001, 0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0xcafe]);
const ROOM_FIELD = 0xa220;
/** Bytes that these have at most. */
const MAX_FIELD = 64;

/** Whether extra fields hold bytes that belong to nothing known. */
function hasOddField(bytes: Buffer): boolean {
  for (let at = 0; at + 4 <= bytes.length;) {
    const [number, length] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)];
    const data = bytes.subarray(at + 4, at + 4 + length);
    if (
      number === ROOM_FIELD
        ? data.subarray(4).some((each) => each !== 0)
        : !KNOWN_FIELDS.has(number) || length > MAX_FIELD
    )
      return true;
    at += 4 + length;
  }
  return false;
}
