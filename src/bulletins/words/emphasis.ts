import type { Element } from 'hast';
import { around, escapeSigns, shorten, type WordFinding } from './finding.ts';
import { rangeOf } from './trace.ts';

const WORD = /[\p{L}\p{M}\p{N}]/u;
const FIGURE = /\p{N}/u;
const CLOSING = /[\p{Pe}\p{Pf}]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const STRAIGHT = /["']/;

/**
 * Emphasis whose marks stand where nobody emphasises: within a word or a number, between brackets or quotation marks, around no word
 * at all. Bold letters within a word are only doubtful.
 */
export function findOddEmphasis(element: Element, source: string): WordFinding | undefined {
  const [start, end] = rangeOf(element)!;
  const length = element.tagName === 'em' ? 1 : 2;
  const inside = source.slice(start + length, end - length);
  const outer = { before: lastSign(source.slice(0, start)), behind: firstSign(source.slice(end, end + 40)) };
  const inner = { first: firstSign(inside), last: lastSign(inside) };
  const rule = judge(outer, inner, inside, element.tagName);
  if (rule === undefined) return undefined;
  const mark = source.slice(start, start + length);
  const { before, behind } = around(source, start, end);
  const compose = (sign: string) => `${before}${sign}${shorten(inside)}${sign}${behind}`.trim();
  const write = escapeSigns(mark);
  const edits = [start, end - length].map((offset) => ({ offset, typed: mark, write }));
  return {
    rule,
    kind: 'emphasis',
    offset: start,
    typed: compose(mark),
    shown: compose(''),
    write: compose(write),
    // Bold letters may have been meant, and an address has no escapes.
    edits: rule === 'lost-words' && !edits.some(({ offset }) => isInAddress(source, offset)) ? edits : [],
  };
}

function judge(
  outer: { before: string; behind: string },
  inner: { first: string; last: string },
  inside: string,
  tagName: string,
): WordFinding['rule'] | undefined {
  if (!WORD.test(inside)) return 'lost-words';
  if (CLOSING.test(inner.first) || OPENING.test(inner.last)) return 'lost-words';
  const isQuoted = (one: string, other: string) => STRAIGHT.test(one) && one === other;
  if (isQuoted(outer.before, inner.first) || isQuoted(inner.last, outer.behind)) return 'lost-words';
  const joined = [
    [outer.before, inner.first],
    [inner.last, outer.behind],
  ].filter((pair) => pair.every((sign) => WORD.test(sign)));
  // What is struck may touch what stands in its place.
  if (joined.length === 0 || (tagName === 'del' && joined.length === 1)) return undefined;
  return tagName === 'strong' && !joined.flat().some((sign) => FIGURE.test(sign))
    ? 'doubtful-markup'
    : 'lost-words';
}

function isInAddress(source: string, offset: number): boolean {
  return /(?:https?:\/\/|www\.)\S*$/.test(source.slice(Math.max(0, offset - 300), offset));
}

/** The first sign that is no mark of emphasis. */
function firstSign(text: string): string {
  return /[^*_~]/u.exec(text)?.[0] ?? '';
}

/** The last sign that is no mark of emphasis. */
function lastSign(text: string): string {
  return /[^*_~](?=[*_~]*$)/u.exec(text.slice(-40))?.[0] ?? '';
}
