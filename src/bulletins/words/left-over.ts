import type { Element, ElementContent, Root } from 'hast';
import type { Jsx } from '../body/nodes.ts';
import { restOfLine, shorten } from './finding.ts';
import { rangeOf } from './trace.ts';
import { findUneven } from './uneven-marks.ts';

/** A mark of markup that the page shows as text, or marks that pair though another of their kind is left. */
export interface LeftOver {
  kind: 'emphasis' | 'footnote' | 'uneven';
  offset: number;
  typed: string;
  /** The line that begins with a footnote mark, as a footnote; without what makes it one, the mark is in the midst of words. */
  note?: { write: string; isNamed: boolean };
}

/** Elements that marks of emphasis make. */
const EMPHASIS: ReadonlySet<string> = new Set(['em', 'strong', 'del']);

/** Inline elements; all others end a run of words. */
const INLINE_ELEMENTS: ReadonlySet<string> = new Set([...EMPHASIS, 'a', 'sub', 'sup']);

/** Marks of emphasis that open or close nothing, and footnote marks without a footnote; the first of each kind in a block. */
export function listLeftOvers(tree: Root, source: string): LeftOver[] {
  const found: LeftOver[] = [];
  const visit = (nodes: readonly ElementContent[], { marks, emphases }: BlockMarks): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const range = rangeOf(node);
        if (!range) continue;
        found.push(...listFootnoteMarks(source, range));
        marks.push(...listMarks(source, range));
      } else if ('children' in node && !isAddress(node as Element)) {
        const name = nameOf(node as Element | Jsx);
        if (name === 'code' || name === 'pre') continue;
        if (EMPHASIS.has(name) && rangeOf(node)) emphases.push(node as Element);
        if (INLINE_ELEMENTS.has(name)) visit(node.children, { marks, emphases });
        else found.push(...visitBlock(node.children));
      }
    }
  };
  const visitBlock = (nodes: readonly ElementContent[]): LeftOver[] => {
    const block: BlockMarks = { marks: [], emphases: [] };
    visit(nodes, block);
    const unread = findUnread(block.marks, source) ?? findUneven(block.emphases, block.marks, source);
    return unread ? [unread] : [];
  };
  found.push(...visitBlock(tree.children as ElementContent[]));
  return joinNotes(found, source);
}

/** What a block has of emphasis: the marks that it shows, and the elements that others make. */
interface BlockMarks {
  marks: Mark[];
  emphases: Element[];
}

/** Marks of emphasis, as typed, that the page shows. */
export interface Mark {
  signs: string;
  offset: number;
  opens: boolean;
  closes: boolean;
  /** Whether it would open emphasis if no blank came behind it. */
  isApart: boolean;
  /** Whether words touch it behind, and before. */
  beforeWords: boolean;
  behindWords: boolean;
}

/** An escape, or a run of marks of emphasis. */
const EMPHASIS_MARK = /\\[\s\S]|\*+|_+|~+/g;
/** What can precede words, begin them and end them, where a mark of emphasis touches them. */
const BEFORE_WORDS = /^$|[\s\p{Ps}\p{Pi}\p{Pd}"'>|]/u;
const START_OF_WORDS = /[\p{L}\p{N}\p{Ps}\p{Pi}"']/u;
const END_OF_WORDS = /[\p{L}\p{M}\p{N}\p{Po}\p{Pe}\p{Pf}]/u;

function listMarks(source: string, [start, end]: readonly [number, number]): Mark[] {
  return [...source.slice(start, end).matchAll(EMPHASIS_MARK)].flatMap(({ 0: signs, index }) => {
    if (signs.startsWith('\\') || signs.length > 3 || signs === '~') return [];
    const offset = start + index;
    const [before, behind] = [source[offset - 1] ?? '', source[offset + signs.length] ?? ''];
    const opens = BEFORE_WORDS.test(before) && START_OF_WORDS.test(behind);
    const closes = END_OF_WORDS.test(before) && START_OF_WORDS.test(behind);
    const isApart = BEFORE_WORDS.test(before) && /\s/.test(behind);
    const [beforeWords, behindWords] = [START_OF_WORDS.test(behind), END_OF_WORDS.test(before)];
    return [{ signs, offset, opens, closes, isApart, beforeWords, behindWords }];
  });
}

/** The first double mark that was meant to open emphasis, or single one whose closing mark touches the next word. */
function findUnread(marks: readonly Mark[], source: string): LeftOver | undefined {
  let first: Mark | undefined;
  let firstEnd: Mark | undefined;
  const ends = new Map<string, Mark>();
  for (const mark of marks.toReversed()) {
    const { signs, opens, closes, isApart, beforeWords } = mark;
    // Between words without blanks, only a pair that touches its words is one.
    const isPair = signs === '**' && (isApart || (beforeWords && ends.get(signs)?.behindWords));
    const isMeant = opens ? signs.length > 1 || ends.has(signs) : isPair && ends.has(signs);
    if (isMeant) [first, firstEnd] = [mark, ends.get(signs)];
    if (signs.length > 1 || closes) ends.set(signs, mark);
  }
  if (!first) return undefined;
  const { offset } = first;
  const end = firstEnd ? firstEnd.offset + firstEnd.signs.length : offset + 30;
  return { kind: 'emphasis', offset, typed: shorten(source.slice(offset, end).split('\n')[0]!.trim()) };
}

function listFootnoteMarks(source: string, [start, end]: readonly [number, number]): LeftOver[] {
  return [...source.slice(start, end).matchAll(/\\[\s\S]|\[\^[^\]\s[]+\]/g)].flatMap(({ 0: typed, index }) =>
    typed.startsWith('[') ? [{ kind: 'footnote' as const, offset: start + index, typed }] : [],
  );
}

/** The findings with each footnote mark that begins a line as its footnote, which answers the other marks of its name. */
function joinNotes(found: readonly LeftOver[], source: string): LeftOver[] {
  const notes = new Map<string, LeftOver>();
  for (const mark of found) {
    const lineStart = source.lastIndexOf('\n', mark.offset - 1) + 1;
    const words = restOfLine(source, mark.offset + mark.typed.length).trim();
    const isNote =
      mark.kind === 'footnote' && words !== '' && source.slice(lineStart, mark.offset).trim() === '';
    if (isNote && !notes.has(mark.typed)) notes.set(mark.typed, mark);
  }
  return found.flatMap((mark) => {
    const note = mark.kind === 'footnote' ? notes.get(mark.typed) : undefined;
    if (note === undefined) return [mark];
    if (note !== mark) return [];
    const words = restOfLine(source, mark.offset + mark.typed.length).trim();
    const isNamed = found.some(({ typed, offset }) => typed === mark.typed && offset !== mark.offset);
    return [{ ...mark, note: { write: shorten(`${mark.typed}: ${words}`), isNamed } }];
  });
}

function nameOf(node: Element | Jsx): string {
  return ('tagName' in node ? node.tagName : node.name) ?? '';
}

function isAddress({ tagName, position, children }: Element): boolean {
  const [text] = children;
  return tagName === 'a' && text?.type === 'text' && text.position?.start.offset === position?.start.offset;
}
