import { deflateSync } from 'node:zlib';

/** The objects of a PDF, numbered from 1, of which the first is its catalog. */
export interface PdfParts {
  objects: readonly string[];
  /** Objects that are packed into a stream behind these filters, in the order in which they are undone. */
  packed?: readonly string[];
  filters?: readonly FilterName[];
  /** Entries of the trailer besides the catalog. */
  trailer?: string;
}

export type FilterName = 'FlateDecode' | 'ASCII85Decode' | 'ASCIIHexDecode' | 'RunLengthDecode' | 'LZWDecode';

/** Every filter that a packed object can lie behind. */
export const filterNames: readonly FilterName[] = [
  'FlateDecode',
  'ASCII85Decode',
  'ASCIIHexDecode',
  'RunLengthDecode',
  'LZWDecode',
];

/** Writes a PDF. Programs find its objects by looking for them: it has no table. */
export function writePdf({
  objects,
  packed = [],
  filters = ['FlateDecode'],
  trailer = '',
}: PdfParts): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  for (const [index, object] of objects.entries()) {
    pieces.push(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`, 'latin1'));
  }
  if (packed.length > 0) pieces.push(writePack(packed, objects.length + 2, objects.length + 1, filters));
  pieces.push(Buffer.from(`trailer\n<</Root 1 0 R ${trailer}>>\nstartxref\n0\n%%EOF\n`, 'latin1'));
  return Buffer.concat(pieces);
}

/** An object stream: a head of numbers and places, then the objects one after another. */
function writePack(
  packed: readonly string[],
  first: number,
  own: number,
  filters: readonly FilterName[],
): Buffer {
  let at = 0;
  const head = packed.map((object, index) => {
    const entry = `${first + index} ${at}`;
    at += object.length + 1;
    return entry;
  });
  const start = `${head.join(' ')}\n`;
  const plain = Buffer.from(start + packed.join('\n'), 'latin1');
  const data = putBehind(filters, plain);
  const dictionary = `<</Type/ObjStm/N ${packed.length}/First ${start.length}/Filter[${filters.map((each) => `/${each}`).join('')}]/Length ${data.length}>>`;
  return Buffer.concat([
    Buffer.from(`${own} 0 obj\n${dictionary}\nstream\r\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}

/** Bytes behind filters, given in the order in which they are undone. */
export function putBehind(filters: readonly FilterName[], plain: Buffer): Buffer {
  return filters.toReversed().reduce((bytes, filter) => encode[filter](bytes), plain);
}

const encode: Readonly<Record<FilterName, (bytes: Buffer) => Buffer>> = {
  FlateDecode: (bytes) => deflateSync(bytes),
  ASCIIHexDecode: (bytes) => Buffer.from(`${bytes.toString('hex')}>`),
  ASCII85Decode: encodeAscii85,
  RunLengthDecode(bytes) {
    const runs: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += 128) {
      const run = bytes.subarray(at, at + 128);
      runs.push(Buffer.from([run.length - 1]), run);
    }
    return Buffer.concat([...runs, Buffer.from([128])]);
  },
  LZWDecode: encodeLzw,
};

function encodeAscii85(bytes: Buffer): Buffer {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = bytes.subarray(at, at + 4);
    let value = Buffer.concat([group, Buffer.alloc(4 - group.length)]).readUInt32BE();
    let digits = '';
    for (let index = 0; index < 5; index += 1) {
      digits = String.fromCharCode(33 + (value % 85)) + digits;
      value = Math.floor(value / 85);
    }
    text += group.length === 4 && digits === '!!!!!' ? 'z' : digits.slice(0, group.length + 1);
  }
  return Buffer.from(`${text}~>`);
}

/** LZW as the specification writes it: codes grow one code early, and the table is cleared before it is full. */
function encodeLzw(bytes: Buffer): Buffer {
  let bits = '';
  let width = 9;
  let table = new Map<string, number>();
  const clear = () => {
    bits += (256).toString(2).padStart(width, '0');
    table = new Map();
    width = 9;
  };
  const codeOf = (word: string) => (word.length === 1 ? word.charCodeAt(0) : table.get(word)!);
  clear();
  let word = '';
  for (const letter of bytes.toString('latin1')) {
    if (word === '' || table.has(word + letter)) {
      word += letter;
      continue;
    }
    bits += codeOf(word).toString(2).padStart(width, '0');
    table.set(word + letter, 258 + table.size);
    const size = 258 + table.size;
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
    if (size > 4090) clear();
    word = letter;
  }
  if (word !== '') {
    bits += codeOf(word).toString(2).padStart(width, '0');
    // The decoder learns one more word from this code.
    const size = 258 + table.size + 1;
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  bits += (257).toString(2).padStart(width, '0');
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
}

/** The same names with some letters as numbers: `/J#61vaScript`. */
export function disguiseNames(object: string): string {
  return object.replace(/\/([A-Za-z0-9]+)/g, (_, name: string) => {
    const letters = [...name].map((letter, index) =>
      index % 2 === 1 ? `#${letter.charCodeAt(0).toString(16)}` : letter,
    );
    return `/${letters.join('')}`;
  });
}

/** A PDF to which a signature was added as programs do: it covers all of the file but for itself. Nothing checks it, so it is no real one. */
export function signPdf(bytes: Uint8Array): Buffer {
  const open = '\n90 0 obj\n<</Type/Sig/Contents<';
  const before = bytes.length + open.length - 1;
  const after = before + 258;
  const rest = (length: number): string =>
    `/ByteRange[0 ${before} ${after} ${String(length).padEnd(6)}]>>\nendobj\nxref\n0 0\ntrailer\n<</Root 1 0 R/Prev 9>>\n` +
    'startxref\n9\n%%EOF\n';
  return Buffer.concat([bytes, Buffer.from(`${open}${'a0'.repeat(128)}>${rest(rest(0).length)}`)]);
}
