import type { Colour } from '../documents/legible.ts';
import { transform, type Matrix, type Point } from './matrix.ts';

/** A rectangle: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** Painted places that are kept, at most: the last ones decide what words stand on. */
const MAX_PAINTED = 500;
/** Points by which words may reach beyond their ground. */
const REACH = 12;

/** What painting depends on, and changes. */
export interface PaintState {
  matrix: Matrix;
  /** The colour of what is filled, letters among it; `any` where it is not known. */
  fill: Colour;
  /** A rectangle outside of which nothing is painted. */
  clip: Box | undefined;
}

/** Follows the operators by which paths of a page are painted (ISO 32000-2, 8.5). */
export class PaintedGround {
  /** What was painted so far, each as the smallest rectangle around it. */
  private readonly painted: { box: Box; colour: Colour }[] = [];
  /** How many curves were drawn. */
  curves = 0;
  private path: Point[] = [];
  private isRectangle = true;
  private isClipping = false;

  /** Reads an operator; those that are not about paths do nothing. */
  run(operator: string, numbers: readonly number[], state: PaintState): void {
    if (/^(?:m|l|c|v|y)$/.test(operator)) {
      if (operator !== 'm' && operator !== 'l') this.curves += 1;
      if (operator !== 'm') this.isRectangle = false;
      for (let at = 0; at + 1 < numbers.length; at += 2)
        this.path.push(transform([numbers[at]!, numbers[at + 1]!], state.matrix));
    }
    if (operator === 're')
      for (const corner of cornersOf(numbers)) this.path.push(transform(corner, state.matrix));
    const isFilling = /^(?:f|F|f\*|B|B\*|b|b\*)$/.test(operator);
    if (isFilling) this.paint(state.fill);
    if (/^W\*?$/.test(operator)) this.isClipping = true;
    if (!isFilling && !/^[nsS]$/.test(operator)) return;
    if (this.isClipping) state.clip = clip(state.clip, this.path);
    this.isClipping = false;
    this.path = [];
    this.isRectangle = true;
  }

  /** A picture is painted on the square of one unit. */
  paintPicture({ matrix }: PaintState): void {
    const box = surround(cornersOf([0, 0, 1, 1]).map((corner) => transform(corner, matrix)));
    if (box) this.add(box, 'any');
  }

  /** The colour of the ground on which words stand between these points: of what was painted last and reaches over them all. */
  colourAt(points: readonly Point[]): Colour {
    const last = this.painted.findLast(({ box: [left, bottom, right, top] }) =>
      points.every(([x, y]) => x >= left - REACH && x <= right + REACH && y >= bottom && y <= top),
    );
    return last?.colour ?? 'ffffff';
  }

  private paint(fill: Colour): void {
    const box = surround(this.path);
    // What has another form than a rectangle need not reach as far as the one around it.
    if (box) this.add(box, this.isRectangle ? fill : fill === 'ffffff' ? fill : 'any');
  }

  private add(box: Box, colour: Colour): void {
    if (this.painted.length >= MAX_PAINTED) this.painted.shift();
    this.painted.push({ box, colour });
  }
}

/** The smallest rectangle around points and what was known before. */
function surround(points: readonly Point[], before?: Box): Box | undefined {
  let box = before;
  for (const [x, y] of points) {
    const [left, bottom, right, top] = box ?? [x, y, x, y];
    box = [Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y)];
  }
  return box;
}

/** The part of a clip that lies in the rectangle around a path. */
function clip(before: Box | undefined, path: readonly Point[]): Box | undefined {
  const box = surround(path);
  return box && before ? intersect(before, box) : (box ?? before);
}

/** The rectangle that two have in common; its right side lies left of its left one when there is none. */
export function intersect(one: Box, other: Box): Box {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

function cornersOf([x = 0, y = 0, width = 0, height = 0]: readonly number[]): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
}
