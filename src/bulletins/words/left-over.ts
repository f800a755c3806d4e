import type { Element, ElementContent, Root } from 'hast';
import type { Jsx } from '../body/closed-mdx.ts';
import { shorten } from './finding.ts';
import { rangeOf } from './trace.ts';

/** A mark that a text shows, though it was meant as markup. */
export interface LeftOver {
  kind: 'emphasis' | 'footnote';
  offset: number;
  typed: string;
}

/** Elements within a line; all others end a run of words. */
const INLINE: ReadonlySet<string> = new Set(['em', 'strong', 'del', 'a', 'sub', 'sup']);

/** Marks of emphasis that open or close nothing, and marks of footnotes that have no text; the first of each kind in a block. */
export function listLeftOvers(tree: Root, source: string): LeftOver[] {
  const found: LeftOver[] = [];
  const visit = (nodes: readonly ElementContent[], marks: Mark[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const range = rangeOf(node);
        if (!range) continue;
        found.push(...listFootnoteMarks(source, range));
        marks.push(...listMarks(source, range));
      } else if ('children' in node && !isAddress(node as Element)) {
        const name = nameOf(node as Element | Jsx);
        if (name === 'code' || name === 'pre') continue;
        if (INLINE.has(name)) visit(node.children, marks);
        else found.push(...visitBlock(node.children));
      }
    }
  };
  const visitBlock = (nodes: readonly ElementContent[]): LeftOver[] => {
    const marks: Mark[] = [];
    visit(nodes, marks);
    const unread = findUnread(marks, source);
    return unread ? [unread] : [];
  };
  found.push(...visitBlock(tree.children as ElementContent[]));
  return found;
}

interface Mark {
  signs: string;
  offset: number;
  opens: boolean;
  closes: boolean;
}

const MARK = /\\[\s\S]|\*+|_+|~+/g;
const BEFORE_WORDS = /^$|[\s\p{Ps}\p{Pi}\p{Pd}"'>|]/u;
const START_OF_WORDS = /[\p{L}\p{N}\p{Ps}\p{Pi}"']/u;
const END_OF_WORDS = /[\p{L}\p{M}\p{N}\p{Po}\p{Pe}\p{Pf}]/u;

function listMarks(source: string, [start, end]: readonly [number, number]): Mark[] {
  return [...source.slice(start, end).matchAll(MARK)].flatMap(({ 0: signs, index }) => {
    if (signs.startsWith('\\') || signs.length > 3 || signs === '~') return [];
    const offset = start + index;
    const [before, behind] = [source[offset - 1] ?? '', source[offset + signs.length] ?? ''];
    const opens = BEFORE_WORDS.test(before) && START_OF_WORDS.test(behind);
    const closes = END_OF_WORDS.test(before) && START_OF_WORDS.test(behind);
    return [{ signs, offset, opens, closes }];
  });
}

/** The first double mark that opens words, or single one behind whose words stands another that touches the next word. */
function findUnread(marks: readonly Mark[], source: string): LeftOver | undefined {
  let first: Mark | undefined;
  let firstEnd: Mark | undefined;
  const ends = new Map<string, Mark>();
  for (const mark of marks.toReversed()) {
    const { signs, opens, closes } = mark;
    if (opens && (signs.length > 1 || ends.has(signs))) [first, firstEnd] = [mark, ends.get(signs)];
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

function nameOf(node: Element | Jsx): string {
  return ('tagName' in node ? node.tagName : node.name) ?? '';
}

function isAddress({ tagName, position, children }: Element): boolean {
  const [text] = children;
  return tagName === 'a' && text?.type === 'text' && text.position?.start.offset === position?.start.offset;
}
