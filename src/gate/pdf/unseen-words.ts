import { isLegible, type Colour } from '../documents/legible.ts';
import type { Matrix, Point } from './matrix.ts';
import type { Box, PaintState } from './painted-ground.ts';

/** What a page shows to nobody: words that are not drawn, tiny, cut off or white on white, words outside of it, and words said for others. */
export interface UnseenOnPage {
  isFaint: boolean;
  isOutside: boolean;
  isReplaced: boolean;
}

/** Different bytes from which on what is drawn counts as words: blanks have one, of two bytes at most. */
const MIN_DIFFERENT = 3;
/** Points beyond the edge of a page from which on a letter is outside. */
const MARGIN = 12;
/** Points up to which nobody can read a letter. */
const MOST_TINY = 1;
/** Percent of their width up to which letters cannot be read, and how opaque what is not seen may be. */
const MOST_NARROW = 5;
const MOST_CLEAR = 0.1;
/** Points of height or width from which on something can be seen through a clip. */
const FLATTEST = 0.5;

/** Why words are not seen. */
export type UnseenReason = 'white' | 'undrawn' | 'outside' | 'tiny' | 'clipped';

/** What decides, besides the place, whether words are seen: how letters are drawn (9.3.6), the font by its name, its size. */
export interface TextState {
  mode: number;
  font: string;
  size: number;
  /** Percent of their width, and how opaque they are, 0 to 1. */
  width: number;
  opacity: number;
  /** Whether the letters of the font are drawings, of any size. */
  isDrawnFont: boolean;
}

/** Where words stand: both ends of their line, its transformation, and what was painted before. */
interface WordsPlace {
  ends: readonly Point[];
  whole: Matrix;
  /** The colour of the ground, or `any`. */
  ground: Colour;
}

/** Collects the words of one page that nobody sees, by why. */
export class UnseenWords {
  private readonly box: Box;
  private readonly bytes = {
    white: new Set<number>(),
    undrawn: new Set<number>(),
    outside: new Set<number>(),
    tiny: new Set<number>(),
    clipped: new Set<number>(),
  };

  constructor(box: Box) {
    this.box = box;
  }

  /** Adds words, and returns why they are not seen; `undefined` when they are. */
  show(bytes: readonly number[], place: WordsPlace, state: PaintState & TextState): UnseenReason | undefined {
    const reason = this.judge(place, state);
    if (reason !== undefined) for (const byte of bytes) this.bytes[reason].add(byte);
    return reason;
  }

  /** The page was read. `isRecognised`: words that are not drawn are those of a picture. */
  finish(isRecognised: boolean): Pick<UnseenOnPage, 'isFaint' | 'isOutside'> {
    const hasWords = (bytes: ReadonlySet<number>) => bytes.size >= MIN_DIFFERENT;
    const { white, undrawn, outside, tiny, clipped } = this.bytes;
    const isFaint = [white, tiny, clipped].some(hasWords) || (!isRecognised && hasWords(undrawn));
    return { isFaint, isOutside: hasWords(outside) };
  }

  private judge(
    { ends, whole, ground }: WordsPlace,
    { mode, fill, clip, size, width, opacity, isDrawnFont }: PaintState & TextState,
  ): UnseenReason | undefined {
    const isOn = (box: Box) => !isBeyond(ends, box);
    if (!isOn(this.box)) return 'outside';
    if (mode === 3 || mode === 7 || (opacity < MOST_CLEAR && mode !== 1)) return 'undrawn';
    if (clip && (isFlat(clip) || !isOn(clip))) return 'clipped';
    if (!isDrawnFont && (isTiny(whole, size) || Math.abs(width) < MOST_NARROW)) return 'tiny';
    return mode === 0 && !isLegible(fill, ground) ? 'white' : undefined;
  }
}

/** Whether letters of a size are too small to read; without a size, nothing is known of them. */
function isTiny([a, b, c, d]: Matrix, size: number): boolean {
  const height = Math.abs(size) * Math.sqrt(Math.abs(a * d - b * c));
  return height > 0 && height < MOST_TINY;
}

/** Whether nothing can be seen through a rectangle. */
function isFlat([left, bottom, right, top]: Box): boolean {
  return right - left < FLATTEST || top - bottom < FLATTEST;
}

/** Whether all points lie beyond the same side of a rectangle. */
function isBeyond(points: readonly Point[], [left, bottom, right, top]: Box): boolean {
  return (
    points.every(([x]) => x < left - MARGIN) ||
    points.every(([x]) => x > right + MARGIN) ||
    points.every(([, y]) => y < bottom - MARGIN) ||
    points.every(([, y]) => y > top + MARGIN)
  );
}
