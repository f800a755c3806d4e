import type { SaxesTagNS } from 'saxes';
import { IDENTITY, multiply, transform, type Matrix, type Point } from '../pdf/matrix.ts';

/** A rectangle: left, top, right, bottom. */
export type SvgBox = readonly [number, number, number, number];

/** Where the content of an element lies in the drawing, from where its parent lies; of transformations that are not understood, as if there were none. */
export function placeOf({ attributes }: SaxesTagNS, parent: Matrix): Matrix {
  let place = parent;
  for (const [, name, list] of (attributes['transform']?.value ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g))
    place = multiply(matrixOf(name!, numbersOf(list!)), place);
  return place;
}

/** The numbers in a list. */
export function numbersOf(list: string): number[] {
  return [...list.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([number]) => Number(number));
}

/** The number of an attribute; 0 where it has none. */
export function numberOf({ attributes }: SaxesTagNS, name: string): number {
  return numbersOf(attributes[name]?.value ?? '')[0] ?? 0;
}

/** The rectangle around a shape of known form on the drawing; `undefined` for others. */
export function boxOf(tag: SaxesTagNS, place: Matrix, page: SvgBox): SvgBox | undefined {
  const number = (name: string) => numberOf(tag, name);
  // A share of the drawing is all of it for what is looked for here.
  const length = (name: 'width' | 'height', whole: number) =>
    tag.attributes[name]?.value.endsWith('%') ? (number(name) / 100) * whole : number(name);
  switch (tag.local) {
    case 'rect':
    case 'image':
      return around(
        [number('x'), number('y')],
        [length('width', page[2] - page[0]), length('height', page[3] - page[1])],
        place,
      );
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = tag.local === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')];
      // The square within: what lies in a corner is seen beside it.
      const share = Math.SQRT1_2;
      return around(
        [number('cx') - rx * share, number('cy') - ry * share],
        [2 * rx * share, 2 * ry * share],
        place,
      );
    }
    default:
      return undefined;
  }
}

/** Whether a point lies in a rectangle. */
export function isWithin([x, y]: Point, [left, top, right, bottom]: SvgBox): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function around([x, y]: Point, [width, height]: Point, place: Matrix): SvgBox {
  const [one, other] = [transform([x, y], place), transform([x + width, y + height], place)];
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
  ];
}

function matrixOf(name: string, [a = 0, b, c, d, e, f]: number[]): Matrix {
  const turn = (a * Math.PI) / 180;
  switch (name) {
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate': {
      const around1: Matrix = [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)];
      const turned: Matrix = [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0];
      return multiply(multiply(around1, turned), [1, 0, 0, 1, b ?? 0, c ?? 0]);
    }
    default:
      return IDENTITY;
  }
}
