import { constants, inflateRawSync } from 'node:zlib';
import { Unreadable } from '../documents/document.ts';
import { Output } from './output.ts';
import { unpredict } from './predictor.ts';

/** The decode parameters of a filter (ISO 32000-2, 7.4): predictor, colours per sample, bits per colour, samples per row. */
export interface Parameters {
  predictor: number;
  colors: number;
  bits: number;
  columns: number;
  /** LZW only: whether codes grow one code early. */
  early: number;
}

/** Decodes bytes. Throws `Unreadable` when the result would have more than `most` bytes. */
type Filter = (bytes: Buffer, parameters: Parameters, most: number) => Buffer;

/** Every filter that can hide objects. Those of pictures, such as DCTDecode, hold nothing but pictures. */
const filters: Readonly<Record<string, Filter>> = {
  FlateDecode: (bytes, parameters, most) => unpredict(inflate(bytes, most), parameters),
  LZWDecode: (bytes, parameters, most) => unpredict(decodeLzw(bytes, parameters.early, most), parameters),
  ASCII85Decode: decodeAscii85,
  ASCIIHexDecode: decodeAsciiHex,
  RunLengthDecode: decodeRunLength,
};
/** The short names of the filters. */
const abbreviations: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
};

/** The decoded bytes of one filter. Throws `Unreadable` for an unknown filter, damaged bytes, and more than `most`. */
export function decodeFilter(name: string, bytes: Buffer, parameters: Parameters, most: number): Buffer {
  const long = Object.hasOwn(abbreviations, name) ? abbreviations[name]! : name;
  const filter = Object.hasOwn(filters, long) ? filters[long] : undefined;
  if (!filter) throw new Unreadable(`/Filter /${name}`);
  return filter(bytes, parameters, most);
}

/** Inflates zlib data without verifying checksum and end, as PDF viewers do. */
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

/** Codes of LZW (ISO 32000-2, 7.4.4): clear the table, end of data, and the first that the table assigns. */
const CLEAR_CODE = 256;
const END_CODE = 257;
const FIRST_TABLE_CODE = 258;

/** Decodes LZW. The table refers to the output: each code stands for the bytes of the code before it, and one more. */
function decodeLzw(bytes: Buffer, early: number, most: number): Buffer {
  const out = new Output(most);
  const starts = new Int32Array(4096);
  const lengths = new Int32Array(4096);
  let size = FIRST_TABLE_CODE;
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
    if (code === END_CODE) break;
    if (code === CLEAR_CODE) {
      size = FIRST_TABLE_CODE;
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
    if (code < CLEAR_CODE) out.fill(code, 1);
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
  // The prefix "<~" is not part of the PDF format, but other programs write it.
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
