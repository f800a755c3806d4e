import { contrast } from '../contrast.ts';
import type { Colour } from '../documents/legible.ts';
import { transform, type Matrix, type Point } from './matrix.ts';
import { contains, cornersOf, intersect, shapeOf, type Box, type Shape } from './painted-shape.ts';

/** Painted places that are kept, at most: the last ones decide what words stand on. */
const MAX_PAINTED = 500;
/** Points by which words may reach beyond their ground. */
const REACH = 12;
/** How opaque something is that hides what lies below it. */
const OPAQUE = 0.9;
/** Points of width from which on a line can hide letters, and lines of one path that are looked at, at most. */
const THICK = 4;
const MAX_LINES = 200;
/** The contrast to black letters that a marker has at least. */
const LEAST_LIGHT = 4;

/** What painting depends on, and changes. */
export interface PaintState {
  matrix: Matrix;
  /** The colour of what is filled, letters among it; `any` where it is not known. */
  fill: Colour;
  /** The colour of lines, and of letters that are drawn as outlines. */
  stroke: Colour;
  /** How opaque is what is filled, and what is drawn as lines; 0 to 1. */
  opacity: number;
  lineOpacity: number;
  /** How thick lines are, in units of the matrix. */
  lineWidth: number;
  /** Whether it is mixed with what lies below it, so that nothing is known of how it looks. */
  isMixed: boolean;
  /** A rectangle outside of which nothing is painted, and shapes that bound it further. */
  clip: Box | undefined;
  clips: readonly Shape[];
}

/** Receives what covers all that was drawn before within a shape: a filled path, or a picture. */
export type Cover = (shape: Shape, isPicture: boolean) => void;

/** Follows the operators by which paths of a page are painted (ISO 32000-2, 8.5). */
export class PaintedGround {
  /** What was painted so far. */
  private readonly painted: { shape: Shape; colour: Colour }[] = [];
  /** How many curves were drawn. */
  curves = 0;
  /** Whether what is painted is a marker, of which only white is not mixed with what lies below. */
  isMarker = false;
  private rings: Point[][] = [];
  private clipping: '' | 'W' | 'W*' = '';
  private readonly cover: Cover;

  /** `cover` is given each shape that is painted over what was drawn before. */
  constructor(cover: Cover) {
    this.cover = cover;
  }

  /** Reads an operator; those that are not about paths do nothing. */
  run(operator: string, numbers: readonly number[], state: PaintState): void {
    switch (operator) {
      case 'm':
        this.rings.push([]);
        this.add(numbers, state);
        return;
      case 'c':
      case 'v':
      case 'y':
        this.curves += 1;
        this.add(numbers, state);
        return;
      case 'l':
        this.add(numbers, state);
        return;
      case 're':
        this.rings.push(cornersOf(numbers).map((corner) => transform(corner, state.matrix)));
        return;
      case 'w':
        state.lineWidth = numbers[0] ?? 1;
        return;
      case 'W':
      case 'W*':
        this.clipping = operator;
        return;
    }
    const isFilling = /^(?:f|F|f\*|B|B\*|b|b\*)$/.test(operator);
    if (!isFilling && !/^[nsS]$/.test(operator)) return;
    if (isFilling) {
      const shape = shapeOf(this.rings, operator.endsWith('*'));
      if (shape) this.paint(shape, state.fill, state);
    }
    if (/^[sSBb]\*?$/.test(operator)) this.drawLines(state);
    if (this.clipping !== '') clip(state, shapeOf(this.rings, this.clipping === 'W*'));
    this.clipping = '';
    this.rings = [];
  }

  /** Something is painted on a shape: a path, a picture, or what a drawing elsewhere decides. */
  paint(shape: Shape, colour: Colour, state: PaintState, isPicture = false): void {
    const seen = state.clip ? { ...shape, box: intersect(shape.box, state.clip) } : shape;
    const isMixed = state.isMixed || (this.isMarker && colour !== 'ffffff');
    if (state.opacity >= OPAQUE && !(isMixed && isLight(colour))) {
      this.stand(seen, isMixed ? 'any' : colour);
      this.cover(seen, isPicture);
    } else if (state.opacity > 0 && colour !== 'ffffff') this.stand(seen, 'any');
  }

  /** Draws the path as lines: thick ones cover what lies below them. */
  private drawLines(state: PaintState): void {
    const [a, b, c, d] = state.matrix;
    const width = state.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
    if (width < THICK) return;
    for (const ring of this.rings)
      for (let at = 1; at < ring.length && at <= MAX_LINES; at += 1) {
        const shape = shapeOf([widen(ring[at - 1]!, ring[at]!, width / 2)]);
        if (shape) this.paint(shape, state.stroke, { ...state, opacity: state.lineOpacity });
      }
  }

  /** From now on words that are drawn on a shape stand on a colour. */
  stand(shape: Shape, colour: Colour): void {
    if (this.painted.length >= MAX_PAINTED) this.painted.shift();
    this.painted.push({ shape, colour });
  }

  /** The colour of the ground on which words stand between these points: of what was painted last and reaches over them all. */
  colourAt(points: readonly Point[]): Colour {
    const last = this.painted.findLast(({ shape }) =>
      points.every(([x, y]) => {
        const [left, , right] = shape.box;
        const near = x < left && x >= left - REACH ? left : x > right && x <= right + REACH ? right : x;
        return contains(shape, [near, y]);
      }),
    );
    return last?.colour ?? 'ffffff';
  }

  private add(numbers: readonly number[], { matrix }: PaintState): void {
    if (this.rings.length === 0) this.rings.push([]);
    for (let at = 0; at + 1 < numbers.length; at += 2)
      this.rings.at(-1)!.push(transform([numbers[at]!, numbers[at + 1]!], matrix));
  }
}

/** The corners of a line between two points with a breadth on each side. */
function widen([fromX, fromY]: Point, [toX, toY]: Point, breadth: number): Point[] {
  const length = Math.hypot(toX - fromX, toY - fromY) || 1;
  const [x, y] = [(-(toY - fromY) / length) * breadth, ((toX - fromX) / length) * breadth];
  return [
    [fromX + x, fromY + y],
    [toX + x, toY + y],
    [toX - x, toY - y],
    [fromX - x, fromY - y],
  ];
}

/** Whether a colour lets what lies below it be seen where it is mixed with it, as a marker does. */
function isLight(colour: Colour): boolean {
  return colour === 'any' || contrast(`#${colour}`, '#000000') >= LEAST_LIGHT;
}

/** Shapes that bound what is painted and are kept, at most: of more, the rectangle around them counts. */
const MAX_CLIPS = 10;

/** Bounds what is painted by a shape; nothing is left within none. */
export function clip(state: PaintState, shape: Shape | undefined): void {
  if (!shape) return;
  state.clip = state.clip ? intersect(state.clip, shape.box) : shape.box;
  if (shape.rings && state.clips.length < MAX_CLIPS) state.clips = [...state.clips, shape];
}
