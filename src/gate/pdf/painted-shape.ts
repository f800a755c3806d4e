import { transform, type Matrix, type Point } from './matrix.ts';

/** A rectangle: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** What a path encloses, on the page. */
export interface Shape {
  /** The smallest rectangle around it. */
  box: Box;
  /** Its closed lines; `undefined` where it is the rectangle itself. */
  rings: readonly (readonly Point[])[] | undefined;
  /** Whether what two lines enclose is a hole (the even-odd rule). */
  isEvenOdd: boolean;
  /** Where it is opaque, if it is not everywhere. */
  isOpaqueAt?: (point: Point) => boolean;
}

/** Points of one path that are compared, at most: what has more counts as the rectangle around it. */
const MAX_POINTS = 5000;
/** How far from a right angle the sides of a rectangle may lie, in points. */
const SLANT = 0.01;

/** The shape of closed lines; `undefined` where they enclose nothing. */
export function shapeOf(rings: readonly (readonly Point[])[], isEvenOdd = false): Shape | undefined {
  const points = rings.flat();
  const box = surround(points);
  if (!box) return undefined;
  const isWhole = (rings.length === 1 && isUpright(rings[0]!)) || points.length > MAX_POINTS;
  return { box, rings: isWhole ? undefined : rings, isEvenOdd };
}

/** The square of one unit, where a transformation puts it. */
export function squareOf(matrix: Matrix): Shape {
  return shapeOf([cornersOf([0, 0, 1, 1]).map((corner) => transform(corner, matrix))])!;
}

/** A rectangle as a shape. */
export function shapeOfBox(box: Box): Shape {
  return { box, rings: undefined, isEvenOdd: false };
}

/** Whether a point lies within a shape. */
export function contains({ box, rings, isEvenOdd, isOpaqueAt }: Shape, [x, y]: Point): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  if (isOpaqueAt && !isOpaqueAt([x, y])) return false;
  if (!rings) return true;
  let winding = 0;
  let crossings = 0;
  for (const ring of rings)
    for (let at = 0; at < ring.length; at += 1) {
      const [fromX, fromY] = ring[at]!;
      const [toX, toY] = ring[(at + 1) % ring.length]!;
      if (fromY <= y === toY <= y) continue;
      if (fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX) < x) continue;
      winding += toY > fromY ? 1 : -1;
      crossings += 1;
    }
  return isEvenOdd ? crossings % 2 === 1 : winding !== 0;
}

/** The smallest rectangle around points. */
export function surround(points: readonly Point[]): Box | undefined {
  const [first] = points;
  if (!first) return undefined;
  let [left, bottom, right, top] = [first[0], first[1], first[0], first[1]];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return [left, bottom, right, top];
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

/** How large a rectangle is; 0 for one that encloses nothing. */
export function areaOf([left, bottom, right, top]: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}

/** The corners of a rectangle of a corner, a width and a height, one after another. */
export function cornersOf([x = 0, y = 0, width = 0, height = 0]: readonly number[]): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** Whether a closed line is a rectangle whose sides are those of the page. */
function isUpright(ring: readonly Point[]): boolean {
  const corners = ring.length === 5 && isNear(ring[0]!, ring[4]!) ? ring.slice(0, 4) : ring;
  if (corners.length !== 4) return false;
  const [one, two, three, four] = corners as [Point, Point, Point, Point];
  const isLine = (along: 0 | 1, ...ends: readonly Point[]) =>
    Math.abs(ends[0]![along] - ends[1]![along]) < SLANT;
  return ([0, 1] as const).some((along) => {
    const across = along === 0 ? 1 : 0;
    return (
      isLine(along, one, two) &&
      isLine(across, two, three) &&
      isLine(along, three, four) &&
      isLine(across, four, one)
    );
  });
}

function isNear(one: Point, other: Point): boolean {
  return Math.abs(one[0] - other[0]) < SLANT && Math.abs(one[1] - other[1]) < SLANT;
}
