import type { Element } from 'hast';
import { findOddEmphasis } from './emphasis.ts';
import { shorten } from './finding.ts';
import type { LeftOver, Mark } from './left-over.ts';
import { rangeOf } from './trace.ts';

/** A character of a word, or of a number. */
const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * The finding for emphasis of a block beside a mark of its kind that found no partner: either may have been meant as the partner of
 * another, and the page drops marks that can be those of notes. `marks` are those that the page shows; both lists are in the order
 * of the source. Takes linear time.
 */
export function findUneven(
  emphases: readonly Element[],
  marks: readonly Mark[],
  source: string,
): LeftOver | undefined {
  if (emphases.length === 0) return undefined;
  const pairs = emphases.map((element) => readPair(element, source));
  const edges = new Set(pairs.flatMap(({ start, end, signs }) => [signs[0]! + start, signs[0]! + end]));
  const groups = [...Map.groupBy(pairs, ({ signs }) => signs)];
  const inside = new Map(groups.map(([signs, ofKind]) => [signs, seekInside(ofKind)]));
  const isLeft = ({ signs, offset }: Mark): boolean => {
    const end = offset + signs.length;
    if (edges.has(signs[0]! + end) || edges.has(signs[0]! + offset)) return true;
    const isInside = inside.get(signs);
    return isInside !== undefined && (isInside(offset) || !isSign(source, offset, end));
  };
  const left = marks.find(isLeft);
  // What the marks of the others are is told first: without them, none may be left.
  if (!left || emphases.some((element) => findOddEmphasis(element, source))) return undefined;
  const ofSign = pairs.filter(({ signs }) => signs[0] === left.signs[0]);
  const start = Math.min(left.offset, ofSign[0]!.start);
  const end = ofSign.reduce((last, pair) => Math.max(last, pair.end), left.offset + left.signs.length);
  return { kind: 'uneven', offset: start, typed: shorten(source.slice(start, end)) };
}

/** The marks of an emphasis, and its range in the source. */
interface Pair {
  start: number;
  end: number;
  signs: string;
}

function readPair(element: Element, source: string): Pair {
  const [start, end] = rangeOf(element)!;
  const signs = source[start]!.repeat(element.tagName === 'em' ? 1 : 2);
  return { start, end, signs };
}

/** Whether signs stand within a word or between blanks, as those of a name or of a sum do. */
function isSign(source: string, start: number, end: number): boolean {
  const [before, behind] = [source[start - 1] ?? ' ', source[end] ?? ' '];
  return (WORD.test(before) && WORD.test(behind)) || (/\s/.test(before) && /\s/.test(behind));
}

/** A function that tells whether an offset is within one of the pairs, which are sorted. Offsets asked for have to grow. */
function seekInside(pairs: readonly Pair[]): (offset: number) => boolean {
  let next = 0;
  let end = -1;
  return (offset) => {
    for (; next < pairs.length && pairs[next]!.start < offset; next += 1)
      end = Math.max(end, pairs[next]!.end);
    return offset < end;
  };
}
