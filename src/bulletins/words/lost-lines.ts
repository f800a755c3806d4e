import type { Element, ElementContent, Root } from 'hast';
import type { Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import { normaliseName, rangeOf, SHOWN, UNSEEN, type Trace, type Unshown } from './trace.ts';

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

/** A link definition or a footnote, as the parser reads it: what it takes from the page is no less and no more than its range. */
interface Definition {
  isNote: boolean;
  start: number;
  end: number;
}

/** The name of a definition with its brackets and colon. */
const NAME = /\[\^?((?:\\.|[^\]\\])+)\]:/y;

/**
 * The words that no node of the tree accounts for, in the order of the source. `parsed` is what the parser was given for the source,
 * as long as it.
 */
export function listLostWords(tree: Root, trace: Trace, parsed: string): Lost[] {
  const { source } = trace;
  const found = [...listLostCells(tree, trace), ...listLostDefinitions(trace, parsed)];
  let end = 0;
  for (let start = 0; start < source.length; start = end + 1) {
    const newline = source.indexOf('\n', start);
    end = newline === -1 ? source.length : newline;
    const at = findUnseen(trace, start, end);
    if (at === undefined) continue;
    const unshown = findUnshown(trace, at);
    if (unshown) {
      found.push({ kind: 'children', offset: at, typed: unshown.text, ...unshown });
      end = unshown.range[1] - 1;
      continue;
    }
    const isInAlt = trace.alts.some(([from, to]) => at >= from && at < to);
    const typed = source.slice(at, endOfUnseen(trace, at, end));
    found.push({ kind: isInAlt ? 'alt' : 'words', offset: at, typed });
  }
  return found.sort((one, other) => one.offset - other.offset);
}

/** Notes and link definitions to which nothing leads, or whose name stands before already. All that is theirs counts as seen. */
function listLostDefinitions(trace: Trace, parsed: string): Lost[] {
  const { source, seen, usedNames } = trace;
  const named = new Set<string>();
  return listDefinitions(parsed, source).flatMap(({ isNote, start, end }): Lost[] => {
    if (seen[start] !== UNSEEN || findUnshown(trace, start)) return [];
    NAME.lastIndex = start;
    const [typed = source.slice(start, end), name = ''] = NAME.exec(source) ?? [];
    for (let at = start; at < end; at += 1) if (seen[at] === UNSEEN) seen[at] = SHOWN;
    if (isNote) return [{ kind: 'note', offset: start, typed }];
    const key = normaliseName(name);
    const isUsed = usedNames.has(key) && !named.has(key);
    named.add(key);
    return isUsed ? [] : [{ kind: 'definition', offset: start, typed }];
  });
}

/** The definitions of a body in the order of the source. The tree for HTML lacks them. */
function listDefinitions(parsed: string, source: string): Definition[] {
  if (!source.includes(']:')) return [];
  const found: Definition[] = [];
  const nodes: Nodes[] = [mdxToMdast(parsed, { features: { frontmatter: false } })];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('children' in node) nodes.push(...node.children);
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) continue;
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
    found.push({ isNote: node.type === 'footnoteDefinition', start: start.offset, end: end.offset });
  }
  return found.sort((one, other) => one.start - other.start);
}

function findUnshown({ unshown }: Trace, at: number): Unshown | undefined {
  return unshown.find(({ range: [from, to] }) => at >= from && at < to);
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
    for (let at = start; at < end; at += 1) if (trace.seen[at] === UNSEEN) trace.seen[at] = SHOWN;
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
