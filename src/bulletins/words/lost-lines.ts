import type { Element, ElementContent, Root } from 'hast';
import { normaliseName, rangeOf, UNSEEN, type Trace, type Unshown } from './trace.ts';

/** Words of the source that the page does not show, from their first character on. */
export type Lost = LostChildren | LostPart;

/** All that stands between the tags of a component that shows only its attributes, of which some are `given`. */
export interface LostChildren extends Unshown {
  kind: 'children';
  offset: number;
  typed: string;
}

type LostPart = {
  offset: number;
  /** The words, or the name of the footnote or link definition with its brackets. */
  typed: string;
} & (
  | { kind: 'note' | 'definition' | 'alt' | 'words' }
  /** The number of cells of the row and of columns of the table. */
  | { kind: 'cells'; cells: { cells: number; columns: number } }
);

/** The start of a link definition `[name]:` or a footnote `[^name]:`. */
const DEFINITION = /[ \t>]*(\[(\^?)([^\]\n]+)\]:)/y;

/** The words that no node of the tree accounts for, in the order of the source. */
export function listLostWords(tree: Root, trace: Trace): Lost[] {
  const found = listLostCells(tree, trace);
  const { source } = trace;
  const named = new Set<string>();
  // A definition goes on until the page shows something again.
  let isDefinition = false;
  let end = 0;
  for (let start = 0; start < source.length; start = end + 1) {
    const newline = source.indexOf('\n', start);
    end = newline === -1 ? source.length : newline;
    const at = findUnseen(trace, start, end);
    if (at === undefined) {
      isDefinition &&= source.slice(start, end).trim() === '';
      continue;
    }
    const unshown = trace.unshown.find(({ range: [from, to] }) => at >= from && at < to);
    if (unshown) {
      found.push({ kind: 'children', offset: at, typed: unshown.text, ...unshown });
      end = unshown.range[1] - 1;
      continue;
    }
    DEFINITION.lastIndex = start;
    const [, typed, caret, name = ''] = DEFINITION.exec(source) ?? [];
    if (typed === undefined) {
      if (isDefinition) continue;
      const isInAlt = trace.alts.some(([from, to]) => at >= from && at < to);
      found.push({
        kind: isInAlt ? 'alt' : 'words',
        offset: at,
        typed: source.slice(at, endOfUnseen(trace, at, end)),
      });
      continue;
    }
    isDefinition = true;
    const key = normaliseName(name);
    const isUsed = caret === '' && trace.usedNames.has(key) && !named.has(key);
    named.add(key);
    if (!isUsed) found.push({ kind: caret === '' ? 'definition' : 'note', offset: at, typed });
  }
  return found.sort((one, other) => one.offset - other.offset);
}

/** Cells with words beyond the last column of a table, which the page drops. */
function listLostCells(tree: Root, trace: Trace): Lost[] {
  const found: Lost[] = [];
  const visit = (node: Root | ElementContent): void => {
    if (!('children' in node)) return;
    const range = node.type === 'element' && node.tagName === 'tr' ? rangeOf(node) : undefined;
    if (!range) {
      for (const child of node.children) visit(child as ElementContent);
      return;
    }
    const [start, end] = range;
    if (findUnseen(trace, start, end, '|') !== undefined) {
      const typed = trace.source.slice(start, end);
      const columns = (node as Element).children.filter(({ type }) => type === 'element').length;
      found.push({ kind: 'cells', offset: start, typed, cells: { cells: countCells(typed), columns } });
    }
    for (let at = start; at < end; at += 1) if (trace.seen[at] === UNSEEN) trace.seen[at] = 1;
  };
  visit(tree);
  return found;
}

function countCells(row: string): number {
  const inner = row.replace(/^[\s>]*\|?/, '').replace(/(?<!\\)\|\s*$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

/** The offset of the first visible character of a range that no node accounts for, except those of `besides`. */
function findUnseen({ source, seen }: Trace, start: number, end: number, besides = ''): number | undefined {
  for (let at = start; at < end; at += 1) {
    if (seen[at] === UNSEEN && !/\s/.test(source[at]!) && source[at] !== besides) return at;
  }
  return undefined;
}

function endOfUnseen({ source, seen }: Trace, start: number, end: number): number {
  let at = start;
  while (at < end && (seen[at] === UNSEEN || /\s/.test(source[at]!))) at += 1;
  return at;
}
