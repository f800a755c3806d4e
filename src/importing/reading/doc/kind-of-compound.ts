/** What a compound file of older Office is, by the names of its streams. */
export type CompoundKind = 'word' | 'old-excel' | 'password' | 'old-office';

/** The mark with which the first stream of a document of Word begins, and where in it a bit says that it is encrypted ([MS-DOC], 2.5.2). */
const WORD_MARK = 0xa5ec;
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;
/** Streams begin where sectors do. */
const SECTOR = 512;

/** What a compound file holds; `password` for one that nobody reads without its password. */
export function kindOfCompound(bytes: Buffer): CompoundKind {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'password';
  if (!has('WordDocument')) return has('Workbook') || has('Book') ? 'old-excel' : 'old-office';
  return isEncryptedWord(bytes) ? 'password' : 'word';
}

function isEncryptedWord(bytes: Buffer): boolean {
  for (let at = SECTOR; at + FLAGS + 2 <= bytes.length; at += SECTOR)
    if (bytes.readUInt16LE(at) === WORD_MARK) return (bytes.readUInt16LE(at + FLAGS) & ENCRYPTED) !== 0;
  return false;
}
