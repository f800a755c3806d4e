/** The files that Windows and macOS put beside others by themselves, by name, with what tells their kind from their first bytes. */
const KINDS: readonly [name: RegExp, isOfKind: (start: Buffer) => boolean][] = [
  // AppleDouble, version 2 (RFC 1740): what a disk of another system cannot keep of the file without "._".
  [/^\._./u, (start) => begins(start, '0005160700020000')],
  [/^\.ds_store$/iu, (start) => begins(start, '0000000142756431')],
  // A compound file with pictures.
  [/^thumbs\.db$/iu, (start) => begins(start, 'd0cf11e0a1b11ae1')],
  [/^desktop\.ini$/iu, (start) => /^\s*\[[\w.{}-]+\]/u.test(readText(start))],
];

/** Whether a file is named as one that an operating system puts beside others. */
export function isNamedAsLitter(path: string): boolean {
  return findKind(path) !== undefined;
}

/**
 * Whether a file was put beside others by Windows or macOS, or their archivers: it has the name of such a file and is of its kind, those in
 * `__MACOSX` too. In a folder it is no part of a package and no sign that somebody changed it.
 */
export async function isLitter(path: string, startOf: (path: string) => Promise<Buffer>): Promise<boolean> {
  const kind = findKind(path);
  return kind !== undefined && kind[1](await startOf(path));
}

function findKind(path: string): (typeof KINDS)[number] | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return KINDS.find(([pattern]) => pattern.test(name));
}

function begins(start: Buffer, hex: string): boolean {
  return start.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'));
}

/** The text at the beginning of a settings file, which is in UTF-16 where it begins with the mark of that. */
function readText(start: Buffer): string {
  return begins(start, 'fffe') ? start.toString('utf16le', 2) : start.toString('latin1');
}
