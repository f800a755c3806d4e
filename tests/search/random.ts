/** Random numbers that are the same everywhere: mulberry32, which needs nothing but 32-bit integers. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** An item near the beginning much more often than one near the end, as words are in any language. */
  pickZipf<Item>(items: readonly Item[]): Item {
    return items[Math.floor(items.length ** this.next()) - 1]!;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}
