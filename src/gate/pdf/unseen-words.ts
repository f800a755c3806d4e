import { judgeLetters, type Colour } from '../documents/legible.ts';
import type { Matrix, Point } from './matrix.ts';
import type { PaintState } from './painted-ground.ts';
import { contains, type Box } from './painted-shape.ts';

/** Points beyond the edge of a page from which on a letter is outside. */
const MARGIN = 12;
/** Points up to which nobody can read a letter. */
const MOST_TINY = 1;
/** Percent of their width up to which letters cannot be read, and how opaque what is not seen may be. */
const MOST_NARROW = 5;
const MOST_CLEAR = 0.1;
/** The share of the width of letters up to which they lie one upon another. */
const MOST_CROWDED = 0.2;
/** The share of the letters of a run from which on it is cut off when they are. */
const MOST_CUT = 0.5;
/** Points of height or width from which on something can be seen through a clip. */
const FLATTEST = 0.5;

/** Why words are not seen, by how they are drawn. */
export type UnseenReason = 'white' | 'undrawn' | 'outside' | 'tiny' | 'clipped' | 'doubtful';

/** What decides, besides the place, whether words are seen: how letters are drawn (9.3.6), the font by its name, its size. */
export interface TextState {
  mode: number;
  font: string;
  size: number;
  /** Percent of their width. */
  width: number;
  /** Points that are added behind each letter and each blank, from line to line, and by which letters are raised. */
  spacing: number;
  blank: number;
  leading: number;
  rise: number;
  /** Whether the letters of the font are drawings, of any size. */
  isDrawnFont: boolean;
  /** How high they then are, as a share of their size, where that is known. */
  drawnHeight: number | undefined;
}

/** Where words stand. */
export interface WordsPlace {
  /** Both ends of their line, and its transformation to the page. */
  ends: readonly Point[];
  whole: Matrix;
  /** Points along their letters, in the middle of each. */
  places: readonly Point[];
  /** How far they reach, as a share of the width that they have side by side. */
  spread: number;
  /** What is seen of the page, and how many points one unit of it has. */
  box: Box;
  unit: number;
  /** The colour of the ground, or `any`. */
  ground: Colour;
}

/** Why words are not seen by where and how they are drawn; `undefined` when they are. */
export function judgeWords(place: WordsPlace, state: PaintState & TextState): UnseenReason | undefined {
  const { ends, whole, places, spread, box, unit, ground } = place;
  const {
    mode,
    fill,
    stroke,
    clip,
    clips,
    font,
    size,
    width,
    opacity,
    lineOpacity,
    isDrawnFont,
    drawnHeight,
  } = state;
  if (isBeyond(ends, box)) return 'outside';
  const isCut = (isSeen: (at: Point) => boolean): boolean =>
    places.filter((at) => !isSeen(at)).length > MOST_CUT * places.length;
  if (isCut((at) => isWithin(at, box))) return 'outside';
  const [isFilled, isStroked] = [mode % 4 === 0 || mode % 4 === 2, mode % 4 === 1 || mode % 4 === 2];
  const isSolid = (isFilled && opacity >= MOST_CLEAR) || (isStroked && lineOpacity >= MOST_CLEAR);
  if (!isSolid) return 'undrawn';
  if (clip && (isFlat(clip) || isBeyond(ends, clip) || isCut((at) => isWithin(at, clip)))) return 'clipped';
  if (places.length > 0 && clips.some((each) => !places.some((at) => contains(each, at)))) return 'clipped';
  if (spread < MOST_CROWDED) return 'tiny';
  const height = isDrawnFont ? drawnHeight : 1;
  // Letters of which no font and no size was said are of any size.
  if (
    height !== undefined &&
    font !== '' &&
    (isTiny(whole, size * unit * height) || Math.abs(width) < MOST_NARROW)
  )
    return 'tiny';
  const looks = [...(isFilled ? [fill] : []), ...(isStroked ? [stroke] : [])].map((colour) =>
    judgeLetters(colour, ground),
  );
  // Of letters that are filled and outlined, one of both is enough.
  if (looks.some((look) => look === undefined)) return state.isMixed ? 'doubtful' : undefined;
  return looks.includes('doubtful') ? 'doubtful' : 'white';
}

/** Whether letters of a size are too small to read, in height or in width. */
function isTiny([a, b, c, d]: Matrix, size: number): boolean {
  const along = Math.hypot(a, b);
  const height = along === 0 ? 0 : Math.abs(a * d - b * c) / along;
  return Math.abs(size) * Math.min(along, height) < MOST_TINY;
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

function isWithin([x, y]: Point, [left, bottom, right, top]: Box): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}
