import { constants, inflateRawSync } from 'node:zlib';
import { Unreadable } from '../documents/document.ts';
import { Output } from './output.ts';

/** The parameters of a filter, as far as they change what it gives. */
export interface Parameters {
  predictor: number;
  colors: number;
  bits: number;
  columns: number;
  /** LZW only: whether codes grow one code early. */
  early: number;
}

/** What a filter makes of bytes; `most` is how many it may make. */
type Filter = (bytes: Buffer, parameters: Parameters, most: number) => Buffer;

/** Every filter that can hide objects, by both of its names. Those of pictures hold nothing but pictures. */
const filters: Readonly<Record<string, Filter>> = {
  FlateDecode: (bytes, parameters, most) => unpredict(inflate(bytes, most), parameters),
  LZWDecode: (bytes, parameters, most) => unpredict(decodeLzw(bytes, parameters.early, most), parameters),
  ASCII85Decode: decodeAscii85,
  ASCIIHexDecode: decodeAsciiHex,
  RunLengthDecode: decodeRunLength,
};
const abbreviations: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
};

/** The bytes behind one filter. Throws `Unreadable` for an unknown filter, damaged bytes, and more than `most`. */
export function decodeFilter(name: string, bytes: Buffer, parameters: Parameters, most: number): Buffer {
  const filter = filters[abbreviations[name] ?? name];
  if (!filter) throw new Unreadable(`/Filter /${name}`);
  return filter(bytes, parameters, most);
}

/** The checksum and the end are not asked for, because programs that show PDFs do not ask for them either. */
function inflate(bytes: Buffer, most: number): Buffer {
  const [method = 0, flags = 0] = bytes;
  if ((method & 15) !== 8 || (flags & 32) !== 0) throw new Unreadable('/FlateDecode');
  try {
    return inflateRawSync(bytes.subarray(2), {
      maxOutputLength: Math.max(1, most),
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch {
    throw new Unreadable('/FlateDecode');
  }
}

const CLEAR = 256;
const END = 257;
/** The first code that stands for more than one byte. */
const FIRST = 258;

/** Every code of the table stands for bytes that were written before: those of the code before it, and one byte more. */
function decodeLzw(bytes: Buffer, early: number, most: number): Buffer {
  const out = new Output(most);
  const starts = new Int32Array(4096);
  const lengths = new Int32Array(4096);
  let size = FIRST;
  let previous: { start: number; length: number } | undefined;
  let held = 0;
  let count = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    count += 8;
    const reach = size + early;
    const width = reach >= 2048 ? 12 : reach >= 1024 ? 11 : reach >= 512 ? 10 : 9;
    if (count < width) continue;
    count -= width;
    const code = (held >> count) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      size = FIRST;
      previous = undefined;
      continue;
    }
    const isNext = code === size && previous !== undefined;
    if (code >= size && !isNext) throw new Unreadable('/LZWDecode');
    if (previous && size < 4096) {
      starts[size] = previous.start;
      lengths[size] = previous.length + 1;
      size += 1;
    }
    const start = out.size;
    if (code < CLEAR) out.fill(code, 1);
    else if (code < size) out.repeat(starts[code]!, lengths[code]!);
    else throw new Unreadable('/LZWDecode');
    previous = { start, length: out.size - start };
  }
  return out.finish();
}

function decodeAscii85(bytes: Buffer, _parameters: Parameters, most: number): Buffer {
  const out = new Output(most);
  const word = Buffer.alloc(4);
  let value = 0;
  let digits = 0;
  // The mark "<~" before the text belongs to other programs.
  for (let at = bytes.toString('latin1', 0, 2) === '<~' ? 2 : 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0x7e) break;
    if (byte === 0x7a && digits === 0) out.fill(0, 4);
    else if (byte >= 33 && byte <= 117) {
      value = value * 85 + byte - 33;
      digits += 1;
      if (digits < 5) continue;
      word.writeUInt32BE(value % 2 ** 32);
      out.append(word);
      value = 0;
      digits = 0;
    } else if (byte > 32) throw new Unreadable('/ASCII85Decode');
  }
  if (digits > 1) {
    for (let missing = digits; missing < 5; missing += 1) value = value * 85 + 84;
    word.writeUInt32BE(value % 2 ** 32);
    out.append(word.subarray(0, digits - 1));
  }
  return out.finish();
}

function decodeAsciiHex(bytes: Buffer, _parameters: Parameters, most: number): Buffer {
  const end = bytes.indexOf('>');
  const written = end === -1 ? bytes : bytes.subarray(0, end);
  if (written.length > 2 * most) throw new Unreadable('too long');
  const text = written.toString('latin1').replace(/[^0-9a-f]+/gi, '');
  return Buffer.from(text.length % 2 === 0 ? text : `${text}0`, 'hex');
}

function decodeRunLength(bytes: Buffer, _parameters: Parameters, most: number): Buffer {
  const out = new Output(most);
  for (let at = 0; at < bytes.length && bytes[at] !== 128;) {
    const length = bytes[at]!;
    if (length < 128) out.append(bytes.subarray(at + 1, at + 2 + length));
    else out.fill(bytes[at + 1] ?? 0, 257 - length);
    at += length < 128 ? 2 + length : 2;
  }
  return out.finish();
}

/** Undoes the differences that a filter was given instead of the bytes themselves. */
function unpredict(bytes: Buffer, { predictor, colors, bits, columns }: Parameters): Buffer {
  if (predictor < 2) return bytes;
  const pixel = Math.max(1, Math.ceil((colors * bits) / 8));
  const row = Math.ceil((colors * bits * columns) / 8);
  if (!(row > 0 && row < 1_000_000)) throw new Unreadable('/Predictor');
  if (predictor === 2) {
    if (bits !== 8) throw new Unreadable('/Predictor 2');
    const out = Buffer.from(bytes);
    for (let at = 0; at < out.length; at += 1) {
      if (at % row >= pixel) out[at] = out[at]! + out[at - pixel]!;
    }
    return out;
  }
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = Buffer.alloc(rows * row);
  for (let y = 0; y < rows; y += 1)
    undoRow(bytes.subarray(y * (row + 1), (y + 1) * (row + 1)), out, y * row, row, pixel);
  return out;
}

function undoRow(source: Buffer, out: Buffer, start: number, row: number, pixel: number): void {
  const kind = source[0];
  for (let x = 0; x + 1 < source.length; x += 1) {
    const left = x >= pixel ? out[start + x - pixel]! : 0;
    const up = start > 0 ? out[start + x - row]! : 0;
    const corner = x >= pixel && start > 0 ? out[start + x - row - pixel]! : 0;
    const guess =
      kind === 1
        ? left
        : kind === 2
          ? up
          : kind === 3
            ? (left + up) >> 1
            : kind === 4
              ? paeth(left, up, corner)
              : 0;
    out[start + x] = source[x + 1]! + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
