import type { Element } from 'hast';
import { around, escapeSigns, shorten, type WordFinding } from './finding.ts';
import { rangeOf } from './trace.ts';

/** A character of a word; a digit; closing, opening and straight brackets and quotation marks. */
const WORD = /[\p{L}\p{M}\p{N}]/u;
const DIGIT = /\p{N}/u;
const CLOSING = /[\p{Pe}\p{Pf}]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const STRAIGHT = /["']/;
/** A sign of a pause, with which no words begin. */
const PAUSE = /^(?:[,;:!?]|\.(?:\s|$))/;
/** A label such as "1" or "A" that ends the first part of a sentence, and one at the end of the words. */
const FIRST_LABEL = /^[\p{L}\d]{1,2}[,;]\s/u;
const LAST_LABEL = /\s\(?[\p{Lu}\d]{1,2}$/u;

/**
 * The finding for emphasis that was hardly meant: its marks are within a word or a number, between brackets or quotation marks, around
 * no word, or those of notes. Bold letters within a word are only doubtful.
 */
export function findOddEmphasis(element: Element, source: string): WordFinding | undefined {
  const [start, end] = rangeOf(element)!;
  const length = countMarks(element);
  const inside = source.slice(start + length, end - length);
  const outer = { before: lastSign(source.slice(0, start)), behind: firstSign(source.slice(end, end + 40)) };
  const inner = { first: firstSign(inside), last: lastSign(inside) };
  const rule = judge(outer, inner, inside, element.tagName);
  if (rule === undefined) return undefined;
  const marks = [source.slice(start, start + length), source.slice(end - length, end)];
  const { before, behind } = around(source, start, end);
  const compose = ([opening, closing]: readonly string[]) =>
    `${before}${opening}${shorten(inside)}${closing}${behind}`.trim();
  const written = marks.map(escapeSigns);
  const edits = [start, end - length].map((offset, at) => ({
    offset,
    typed: marks[at]!,
    write: written[at]!,
  }));
  return {
    rule,
    kind: 'emphasis',
    offset: start,
    typed: compose(marks),
    shown: compose(['', '']),
    write: compose(written),
    // Bold letters may be meant, and in an address a backslash does not escape.
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
  if (PAUSE.test(inside) || crossesBrackets(inside, outer)) return 'lost-words';
  if (tagName !== 'del' && isBetweenLabels(inside)) {
    return /^\d.*\d$/s.test(inside) ? 'lost-words' : 'doubtful-markup';
  }
  const isQuoted = (one: string, other: string) => STRAIGHT.test(one) && one === other;
  if (isQuoted(outer.before, inner.first) || isQuoted(inner.last, outer.behind)) return 'lost-words';
  const joined = [
    [outer.before, inner.first],
    [inner.last, outer.behind],
  ].filter((pair) => pair.every((sign) => WORD.test(sign)));
  // Struck text may touch the text that replaces it.
  if (joined.length === 0 || (tagName === 'del' && joined.length === 1)) return undefined;
  return tagName === 'strong' && !joined.flat().some((sign) => DIGIT.test(sign))
    ? 'doubtful-markup'
    : 'lost-words';
}

/** Whether the marks are those of notes beside two labels, in two parts of a sentence. */
function isBetweenLabels(inside: string): boolean {
  return FIRST_LABEL.test(inside) && LAST_LABEL.test(inside.slice(-5));
}

/**
 * Whether there is a bracket within that closes outside, or the other way. One at the edge whose other side touches the marks is
 * only within reach of them, and the one of an enumeration, as in "a) Tập thể", has no other side.
 */
function crossesBrackets(inside: string, { before, behind }: { before: string; behind: string }): boolean {
  const text = inside.replace(/(?<=^|\s)[\p{L}\d]{1,3}\)/gu, '');
  let depth = 0;
  let missing = 0;
  for (const sign of text.match(/[()[\]]/g) ?? []) {
    if (/[([]/.test(sign)) depth += 1;
    else if (depth > 0) depth -= 1;
    else missing += 1;
  }
  const isOpenAtEdge = depth === 1 && /^[([]/.test(text) && /[)\]]/.test(behind);
  const isClosedAtEdge = missing === 1 && /[)\]]$/.test(text) && /[([]/.test(before);
  return (depth > 0 && !isOpenAtEdge) || (missing > 0 && !isClosedAtEdge);
}

/** The emphasis that is all that an emphasis holds, as that of `***words***`; its marks are one run with those around it. */
export function onlyEmphasis({ children }: Element): Element | undefined {
  const [child, ...others] = children;
  const isAlone = others.length === 0 && child?.type === 'element' && /^(?:em|strong)$/.test(child.tagName);
  return isAlone ? child : undefined;
}

/** How many signs open an emphasis, with those of what is all that it holds. */
function countMarks(element: Element): number {
  const inner = onlyEmphasis(element);
  return (element.tagName === 'em' ? 1 : 2) + (inner ? countMarks(inner) : 0);
}

function isInAddress(source: string, offset: number): boolean {
  return /(?:https?:\/\/|www\.)\S*$/.test(source.slice(Math.max(0, offset - 300), offset));
}

/** The first character that is no mark of emphasis. */
function firstSign(text: string): string {
  return /[^*_~]/u.exec(text)?.[0] ?? '';
}

/** The last character that is no mark of emphasis. */
function lastSign(text: string): string {
  return /[^*_~](?=[*_~]*$)/u.exec(text.slice(-40))?.[0] ?? '';
}
