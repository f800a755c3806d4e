/** Points of a letter's width and of a line, in the smallest letters that offices print (9 pt). */
const LETTER = 4;
const LINE = 10.5;
/** Points of a line that may be cut off. */
const MOST_CUT = 5;
/** Points of a side up to which nothing at all can be read in a box, which is told by itself. */
const FLATTEST = 2;
/** Signs of the words that are told. */
const MAX_QUOTED = 200;

/** A box of fixed size, in points, with the words in it; what is not bounded is infinite. */
export class CrampedBox {
  width = Number.POSITIVE_INFINITY;
  height = Number.POSITIVE_INFINITY;
  /** Whether it becomes as high as its words, or shrinks them. */
  isGrowing = false;
  /** The words in it, as far as they are told. */
  words = '';
  /** The letters of each paragraph. */
  private readonly lengths = new Map<number, number>();

  /** A paragraph begins in it: also an empty one takes a line. */
  begin(paragraph: number): void {
    this.lengths.set(paragraph, this.lengths.get(paragraph) ?? 0);
  }

  add(text: string, paragraph: number): void {
    this.lengths.set(paragraph, (this.lengths.get(paragraph) ?? 0) + text.length);
    if (this.words.length < MAX_QUOTED) this.words += text;
  }

  /** Whether its words do not fit in it, not even in the smallest letters. */
  get isTooSmall(): boolean {
    if (this.isGrowing || this.words.trim() === '' || Math.min(this.width, this.height) <= FLATTEST)
      return false;
    return countLines([...this.lengths.values()], this.width) * LINE > this.height + MOST_CUT;
  }
}

/** How many lines paragraphs of so many letters take at a width in points, at least. */
export function countLines(lengths: readonly number[], width: number): number {
  const perLine = Math.max(1, Math.floor(width / LETTER));
  return lengths.reduce((sum, letters) => sum + Math.max(1, Math.ceil(letters / perLine)), 0);
}
