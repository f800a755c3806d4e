import { Unreadable } from '../documents/document.ts';
import type { Parameters } from './filters.ts';

/** Undoes a predictor (ISO 32000-2, 7.4.4.4), by which the encoded bytes are differences. */
export function unpredict(bytes: Buffer, { predictor, colors, bits, columns }: Parameters): Buffer {
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
