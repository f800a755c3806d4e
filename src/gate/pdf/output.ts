import { Unreadable } from '../documents/document.ts';

/** A growing buffer for the output of a filter, with a limit that is checked before each write. */
export class Output {
  /** Bytes written so far. */
  size = 0;
  private readonly most: number;
  private bytes = Buffer.allocUnsafe(1024);

  /** `most` is how many bytes it may take; more throw `Unreadable`. */
  constructor(most: number) {
    this.most = most;
  }

  append(piece: Uint8Array): void {
    this.makeRoom(piece.length);
    this.bytes.set(piece, this.size);
    this.size += piece.length;
  }

  /** Writes one byte `count` times. */
  fill(byte: number, count: number): void {
    this.makeRoom(count);
    this.bytes.fill(byte, this.size, this.size + count);
    this.size += count;
  }

  /** Writes bytes from `start` on once more. They may reach into those that are being written. */
  repeat(start: number, length: number): void {
    this.makeRoom(length);
    for (let at = start; at < start + length; at += 1) {
      this.bytes[this.size] = this.bytes[at]!;
      this.size += 1;
    }
  }

  finish(): Buffer {
    return this.bytes.subarray(0, this.size);
  }

  private makeRoom(more: number): void {
    const needed = this.size + more;
    if (needed > this.most) throw new Unreadable('too long');
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.bytes.length));
    this.bytes.copy(larger, 0, 0, this.size);
    this.bytes = larger;
  }
}
