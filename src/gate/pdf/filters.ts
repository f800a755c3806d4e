import { constants, inflateRawSync } from 'node:zlib';
import { Unreadable } from '../document.ts';

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
  RunLengthDecode: (bytes, _parameters, most) => decodeRunLength(bytes, most),
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

function decodeLzw(bytes: Buffer, early: number, most: number): Buffer {
  const out = new Grower(most);
  let table: Buffer[] = [];
  let previous: Buffer | undefined;
  let width = 9;
  let held = 0;
  let count = 0;
  const reset = () => {
    table = Array.from({ length: 258 }, (_, code) => Buffer.from(code < 256 ? [code] : []));
    previous = undefined;
    width = 9;
  };
  reset();
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    count += 8;
    if (count < width) continue;
    count -= width;
    const code = (held >> count) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      reset();
      continue;
    }
    const first = previous?.subarray(0, 1);
    const entry: Buffer | undefined =
      table[code] ??
      (previous && first && code === table.length ? Buffer.concat([previous, first]) : undefined);
    if (!entry) throw new Unreadable('/LZWDecode');
    out.push(entry);
    if (previous && table.length < 4096) table.push(Buffer.concat([previous, entry.subarray(0, 1)]));
    previous = entry;
    const size = table.length + early;
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  return out.finish();
}

function decodeAscii85(bytes: Buffer): Buffer {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (digits: readonly number[]) => {
    const value = [0, 1, 2, 3, 4].reduce((sum, index) => sum * 85 + (digits[index] ?? 84), 0);
    const word = [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map(
      (part) => Math.floor(part) % 256,
    );
    out.push(...word.slice(0, digits.length - 1));
  };
  // The mark "<~" before the text belongs to other programs.
  for (const byte of bytes.subarray(bytes.toString('latin1', 0, 2) === '<~' ? 2 : 0)) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 33 && byte <= 117) {
      group.push(byte - 33);
      if (group.length === 5) {
        flush(group);
        group = [];
      }
    } else if (byte > 32) throw new Unreadable('/ASCII85Decode');
  }
  if (group.length > 1) flush(group);
  return Buffer.from(out);
}

function decodeAsciiHex(bytes: Buffer): Buffer {
  const end = bytes.indexOf('>');
  const text = bytes.toString('latin1', 0, end === -1 ? bytes.length : end).replace(/[^0-9a-f]/gi, '');
  return Buffer.from(text.length % 2 === 0 ? text : `${text}0`, 'hex');
}

function decodeRunLength(bytes: Buffer, most: number): Buffer {
  const out = new Grower(most);
  for (let at = 0; at < bytes.length && bytes[at] !== 128;) {
    const length = bytes[at]!;
    if (length < 128) out.push(bytes.subarray(at + 1, at + 2 + length));
    else out.push(Buffer.alloc(257 - length, bytes[at + 1] ?? 0));
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

/** Collects pieces up to a number of bytes. */
class Grower {
  private readonly pieces: Buffer[] = [];
  private readonly most: number;
  private size = 0;

  constructor(most: number) {
    this.most = most;
  }

  push(piece: Buffer): void {
    this.size += piece.length;
    if (this.size > this.most) throw new Unreadable('too long');
    this.pieces.push(piece);
  }

  finish(): Buffer {
    return Buffer.concat(this.pieces);
  }
}
