import type { Element, ElementContent, Root } from 'hast';
import type { Jsx } from '../body/nodes.ts';
import { plainText } from '../body/plain-text.ts';
import { isDelimiterRow } from '../body/table-lines.ts';
import { getComponent, isComponentName, type ComponentName } from '../body/vocabulary.ts';
import { alignText } from './align-text.ts';

/** What became of a character of the source: not in the tree, shown as text, or markup that the tree accounts for. */
export const UNSEEN = 0;
export const SHOWN = 1;
const MARKUP = 2;

/** The comparison of a body with its tree. */
export interface Trace {
  source: string;
  /** `UNSEEN`, `SHOWN` or `MARKUP` for each UTF-16 unit of the source. */
  seen: Uint8Array;
  /** The descriptions of pictures, without their brackets. */
  alts: Range[];
  /** What stands between the tags of components that show only their attributes. */
  unshown: Unshown[];
  /** Normalised names of the link definitions that links use. */
  usedNames: Set<string>;
}

/** What stands between the tags of a component that shows only its attributes, of which some are `given`. */
export interface Unshown {
  range: Range;
  text: string;
  component: ComponentName;
  given: string[];
}

/** A range of the source, in UTF-16 units. */
type Range = readonly [start: number, end: number];

/**
 * Walks the tree and marks what became of each character of the source. What no node accounts for stays `UNSEEN`: definitions,
 * cells beyond the last column, anything else that the parser drops. Takes linear time.
 */
export function traceWords(tree: Root, source: string): Trace {
  const seen = new Uint8Array(source.length);
  const trace: Trace = { source, seen, alts: [], unshown: [], usedNames: new Set() };
  for (const node of tree.children) walk(node as ElementContent, trace, {});
  return trace;
}

/** The range of a node in the source; `undefined` for a node that the parser adds. */
export function rangeOf({ position }: Pick<ElementContent, 'position'>): Range | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** What a node stands in: a quotation; a component that does not show what is between its tags. */
interface Enclosing {
  isQuoted?: boolean;
  isUnshown?: boolean;
}

function walk(node: ElementContent, trace: Trace, { isQuoted = false, isUnshown = false }: Enclosing): void {
  const range = rangeOf(node);
  const type = node.type as string;
  const isQuotation = node.type === 'element' && node.tagName === 'blockquote';
  if ('children' in node && !WHOLE.has((node as Element).tagName) && !isFootnoteMark(node as Element)) {
    const inside = findUnshown(node as unknown as Jsx);
    if (inside) trace.unshown.push(inside);
    const around = { isQuoted: isQuoted || isQuotation, isUnshown: isUnshown || inside !== undefined };
    for (const child of node.children) walk(child, trace, around);
  }
  if (!range) return;
  if (node.type === 'text') {
    if (!isUnshown)
      alignText(trace.source, range, node.value, (from, to) => trace.seen.fill(SHOWN, from, to));
  } else if (type.startsWith('mdxJsx')) markTags(node as unknown as Jsx, range, trace);
  else if (type.endsWith('Expression') || isFootnoteMark(node as Element)) markAll(range, trace);
  else if (node.type === 'element') {
    markers[node.tagName]?.(node, range, trace);
    if (isQuotation && !isQuoted) markQuotation(range, trace);
  }
}

/** What stands between the tags of a component that shows only its attributes, where there is anything. */
function findUnshown({ name, attributes, children }: Jsx): Unshown | undefined {
  if (!isComponentName(name ?? '') || getComponent(name as ComponentName).holdsBlocks) return undefined;
  const ranges = children.flatMap((child) => rangeOf(child) ?? []);
  if (ranges.length === 0) return undefined;
  return {
    range: [Math.min(...ranges), Math.max(...ranges)],
    text: plainText(children).replace(/\n/g, ' '),
    component: name as ComponentName,
    given: attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? [attribute.name] : [])),
  };
}

/** Elements without markup in their text. */
const WHOLE: ReadonlySet<string> = new Set(['code', 'pre']);

function isFootnoteMark({ tagName, children }: Element): boolean {
  const [child] = children ?? [];
  return tagName === 'sup' && child?.type === 'element' && child.properties['dataFootnoteRef'] !== undefined;
}

/** For each element, the function that marks its markup. */
const markers: Readonly<Record<string, (element: Element, range: Range, trace: Trace) => void>> = {
  em: (_, range, trace) => markAround(range, 1, trace),
  strong: (_, range, trace) => markAround(range, 2, trace),
  del: (_, range, trace) => markAround(range, 2, trace),
  a: markLink,
  img: markImage,
  br: (_, range, trace) => markAll(range, trace),
  hr: (_, range, trace) => markAll(range, trace),
  code: markCode,
  pre: markFence,
  li: markItem,
  h1: markHeading,
  h2: markHeading,
  h3: markHeading,
  h4: markHeading,
  h5: markHeading,
  h6: markHeading,
  td: markCell,
  th: markCell,
  table: markDelimiterRow,
};

function markAll([start, end]: Range, { seen }: Trace): void {
  seen.fill(MARKUP, start, end);
}

function markAround([start, end]: Range, length: number, trace: Trace): void {
  markAll([start, start + length], trace);
  markAll([end - length, end], trace);
}

/** Marks the match of a sticky pattern at an offset, and returns its end. */
function markPattern(pattern: RegExp, at: number, trace: Trace): number {
  pattern.lastIndex = at;
  const length = pattern.exec(trace.source)?.[0].length ?? 0;
  markAll([at, at + length], trace);
  return at + length;
}

/** Marks the markup of `[words](address "title")`, `[words][name]` or `[name]`; an autolink has none. */
function markLink({ children }: Element, [start, end]: Range, trace: Trace): void {
  const first = children[0] && rangeOf(children[0]);
  if (trace.source[start] !== '[' || (first?.[0] === start && children[0]!.type === 'text')) return;
  const last = children.findLast((child) => rangeOf(child));
  noteName(trace.source.slice(start, end), trace);
  markAll([start, start + 1], trace);
  markAll([last ? rangeOf(last)![1] : start + 1, end], trace);
}

/**
 * Marks the markup of `![words](address "title")` and `![words][name]`, and the words that the description shows. Its braces count as
 * markup: those that open an expression are told where the body is judged.
 */
function markImage({ properties }: Element, [start, end]: Range, trace: Trace): void {
  const { source, seen } = trace;
  noteName(source.slice(start, end), trace);
  markAll([start, end], trace);
  const alt: Range = [start + 2, endOfBrackets(source, start + 1, end)];
  seen.fill(UNSEEN, ...alt);
  alignText(source, alt, String(properties['alt'] ?? ''), (from, to) => seen.fill(SHOWN, from, to));
  for (let at = alt[0]; at < alt[1]; at += 1) if (/[{}]/.test(source[at]!)) seen[at] = MARKUP;
  trace.alts.push(alt);
}

/** The offset of the bracket that closes the one at `start`; `end` where there is none. */
function endOfBrackets(source: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') depth += 1;
    else if (source[at] === ']' && (depth -= 1) === 0) return at;
  }
  return end;
}

/** Notes the name of the definition that a link uses: of `[words][name]`, `[name][]` or `[name]`. */
function noteName(link: string, { usedNames }: Trace): void {
  const bare = link.endsWith('[]') ? link.slice(0, -2) : link;
  if (bare.endsWith(']')) usedNames.add(normaliseName(bare.slice(bare.lastIndexOf('[') + 1, -1)));
}

/** The name of a definition in the form in which names are compared. */
export function normaliseName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

function markCode(_: Element, [start, end]: Range, { source, seen }: Trace): void {
  const { length } = /^`*/.exec(source.slice(start, end))![0];
  seen.fill(MARKUP, start, end);
  seen.fill(SHOWN, start + length, end - length);
}

/** Marks the fences around code, with a name of a language behind the first; other words there stay unseen. */
function markFence(_: Element, [start, end]: Range, trace: Trace): void {
  const { source, seen } = trace;
  const first = markPattern(/(`{3,}|~{3,})[ \t]*(?:[\w+#.-]+(?=[ \t]*$))?/my, start, trace);
  const lineEnd = source.indexOf('\n', first);
  if (lineEnd === -1 || lineEnd >= end) return;
  seen.fill(SHOWN, lineEnd, end);
}

/** Marks the marker of an item, with the box of a task, or that of a footnote. */
function markItem({ children }: Element, [start]: Range, trace: Trace): void {
  const behind = markPattern(/(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]+\]:)[ \t]*/y, start, trace);
  const first = children.find((child) => child.type === 'element');
  const box = first?.tagName === 'p' ? first.children[0] : first;
  if (box?.type === 'element' && box.tagName === 'input') markPattern(/\[[ xX]\]/y, behind, trace);
}

/** Marks the number signs of a heading, before and behind its words, or the line of dashes or equals signs below. */
function markHeading({ tagName }: Element, [start, end]: Range, trace: Trace): void {
  const { source } = trace;
  const level = '#'.repeat(Number(tagName[1]));
  if (source.startsWith(level, start)) {
    markPattern(/#+/y, start, trace);
    const closing = /[ \t](#+)[ \t]*$/.exec(source.slice(start, end))?.[1];
    if (closing === level) markAll([end - level.length, end], trace);
  } else markAll([source.lastIndexOf('\n', end - 1) + 1, end], trace);
}

function markCell(_: Element, [start, end]: Range, { source, seen }: Trace): void {
  for (const at of [start, end - 1]) if (source[at] === '|' && seen[at] === UNSEEN) seen[at] = MARKUP;
}

/** Marks the delimiter row below the head of a table. */
function markDelimiterRow(_: Element, [start, end]: Range, trace: Trace): void {
  const from = trace.source.indexOf('\n', start) + 1;
  const lineEnd = trace.source.indexOf('\n', from);
  const to = lineEnd === -1 ? end : Math.min(lineEnd, end);
  if (isDelimiterRow(trace.source.slice(from, to))) markAll([from, to], trace);
}

/** Marks the start and end tag of a component or a literal element. */
function markTags(_: Jsx, [start, end]: Range, trace: Trace): void {
  markPattern(/<(?:"[^"]*"|'[^']*'|[^"'>])*>/y, start, trace);
  const closing = /<\/[^<>]*>$/.exec(trace.source.slice(Math.max(start, end - 64), end))?.[0];
  if (closing !== undefined) markAll([end - closing.length, end], trace);
}

/** Marks the signs `>` at the line starts of a quotation. */
function markQuotation([start, end]: Range, { source, seen }: Trace): void {
  for (let at = start; at < end; at = nextLine(source, at)) {
    for (; at < end && /[ \t>]/.test(source[at]!); at += 1) if (seen[at] === UNSEEN) seen[at] = MARKUP;
  }
}

function nextLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end + 1;
}
