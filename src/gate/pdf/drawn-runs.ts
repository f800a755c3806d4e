import type { Point } from './matrix.ts';
import { areaOf, contains, intersect, type Shape } from './painted-shape.ts';
import type { UnseenReason } from './unseen-words.ts';

/** Why words are not seen: by how they are drawn, by a layer, by what was painted over them, or not for certain. */
export type WhyUnseen = UnseenReason | 'layers' | 'covered' | 'doubtful';

/** Receives the words of a page as they stand in it, with why they are not seen; `undefined` when they are. */
export type TellWords = (text: string, why: WhyUnseen | undefined) => void;

/** A stretch of words that one operator draws. */
export interface DrawnRun {
  text: string;
  why: WhyUnseen | undefined;
  begin: Point;
  /** How far it reaches, and the gap behind it from which on the next is another word. */
  end: number;
  gap: number;
  /** Its bytes but for blanks. */
  bytes: readonly number[];
  /** Points along its letters, in pairs: near their line, and at the height of small letters. */
  places: readonly (readonly [Point, Point])[];
}

/** A picture on the page. */
export interface DrawnPicture {
  number: number;
  shape: Shape;
}

/** Points of height of a band of the page, in which what is painted is compared with words. */
const BAND = 24;
/** Bands that one run or shape is in, at most; and comparisons on one page, at most: what is left then is in doubt. */
const MAX_BANDS = 400;
const MAX_COMPARISONS = 5_000_000;
/** Neighbouring places of a run from which on something that lies over them covers letters. */
const COVERED_PLACES = 2;
/** The share of a picture that another must cover to hide it, and points of a side from which on a filled shape can hide part of one. */
const MOST_SHOWN = 0.9;
const LEAST_BAR = 6;

/** The words and pictures that one page drew so far, and what was painted over them since. */
export class DrawnRuns {
  private readonly runs: (DrawnRun | undefined)[] = [];
  private readonly bands = new Map<number, DrawnRun[]>();
  private readonly pictures: DrawnPicture[] = [];
  /** Filled shapes over pictures. */
  private readonly bars: Shape[] = [];
  private comparisons = 0;
  isCovered = false;
  /** Whether a picture lies below another, or below a filled shape on which nothing stands. */
  isPictureCovered = false;

  add(run: DrawnRun): void {
    this.runs.push(run);
    for (const band of bandsOf(run.places.flat().map(([, y]) => y))) {
      const known = this.bands.get(band);
      if (known) known.push(run);
      else this.bands.set(band, [run]);
    }
  }

  /** A line ends here, whatever follows. */
  breakLine(): void {
    if (this.runs.at(-1)) this.runs.push(undefined);
  }

  addPicture(picture: DrawnPicture): void {
    this.pictures.push(picture);
  }

  /** Something that nothing is seen through was painted on a shape. `isTold` says that a check of its own tells of it. */
  cover(
    shape: Shape,
    { isPicture, isTold, isPage }: { isPicture: boolean; isTold: boolean; isPage: boolean },
  ): void {
    const [, bottom, , top] = shape.box;
    for (const band of bandsOf([bottom, top]))
      for (const run of this.bands.get(band) ?? []) {
        this.comparisons += run.places.length;
        if (run.why !== undefined || (this.comparisons < MAX_COMPARISONS && !isOver(shape, run))) continue;
        // A picture of the whole page over its words is the scan of which they are the letters.
        run.why = this.comparisons >= MAX_COMPARISONS ? 'doubtful' : isPage ? 'undrawn' : 'covered';
        if (run.why === 'covered' && !isTold) this.isCovered = true;
      }
    for (const picture of this.pictures) {
      const share = areaOf(intersect(picture.shape.box, shape.box)) / (areaOf(picture.shape.box) || 1);
      if (isPicture && share >= MOST_SHOWN) this.isPictureCovered = true;
      const [left, low, right, high] = intersect(picture.shape.box, shape.box);
      if (!isPicture && right - left >= LEAST_BAR && high - low >= LEAST_BAR) this.bars.push(shape);
    }
  }

  /** Whether words stand on a picture. */
  isOnPicture({ places }: DrawnRun): boolean {
    return this.pictures.some(({ shape }) => places.some(([low]) => contains(shape, low)));
  }

  /** The page was read: its words are told line by line. */
  finish(tell: TellWords): void {
    for (const shape of this.bars)
      if (!this.runs.some((run) => run?.places.some(([low]) => contains(shape, low))))
        this.isPictureCovered = true;
    let line: { text: string; why: WhyUnseen | undefined; y: number; end: number } | undefined;
    const endLine = (): void => {
      if (line) tell(line.text, line.why);
      line = undefined;
    };
    for (const run of this.runs) {
      if (!run || (line && (line.why !== run.why || Math.abs(line.y - run.begin[1]) > 1))) endLine();
      if (!run) continue;
      line ??= { text: '', why: run.why, y: run.begin[1], end: run.begin[0] };
      if (Math.abs(run.begin[0] - line.end) > run.gap) line.text += ' ';
      line.text += run.text;
      line.end = run.end;
    }
    endLine();
  }
}

/** Whether a shape lies over letters of a run, rather than over a line below or through them. */
function isOver(shape: Shape, { places }: DrawnRun): boolean {
  let count = 0;
  const least = Math.min(COVERED_PLACES, places.length);
  for (const [low, high] of places) {
    count = contains(shape, low) && contains(shape, high) ? count + 1 : 0;
    if (count >= least) return true;
  }
  return false;
}

function* bandsOf(heights: readonly number[]): Generator<number> {
  const first = Math.floor(Math.min(...heights) / BAND);
  const last = Math.min(Math.floor(Math.max(...heights) / BAND), first + MAX_BANDS);
  for (let band = first; band <= last; band += 1) yield band;
}
