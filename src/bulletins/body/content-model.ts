import type { Element, ElementContent, Root } from 'hast';
import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import type { Misplaced } from '../../strings/issues/forms.ts';
import { isBlank, type Jsx } from './nodes.ts';
import { plainText } from './plain-text.ts';

// Which literal element may stand in which: what a browser would otherwise move, drop or close, so that words run together or leave their
// place (HTML, 13.2.6.4.9 "in table" and following).

/** What a part of a table stands in, directly. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  td: ['tr'],
  th: ['tr'],
  tr: ['table', 'thead', 'tbody'],
  thead: ['table'],
  tbody: ['table'],
  caption: ['table'],
};
/** Elements that hold parts of a table and no words of their own. */
const FRAMES: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tr']);
/** Elements that hold words of one line and no blocks. */
const LINES: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 em strong del a sub sup caption'.split(' '));
/** Blocks that no line holds. A paragraph that is all an element holds is unwrapped. */
const BLOCKS: ReadonlySet<string> = new Set('ul ol table blockquote pre hr h1 h2 h3 h4 h5 h6'.split(' '));

/** Issues of literal elements of a tree that stand where HTML has no place for them, the first of each kind in each element. */
export function* listMisplaced(tree: Root, file: string): Generator<Issue> {
  yield* visit(tree.children as ElementContent[], {
    file,
    parent: '',
    outer: [],
    place: { file, line: 1, column: 1 },
  });
}

interface Surroundings {
  file: string;
  /** The name of the element around; none of the body itself. */
  parent: string;
  /** The names of all elements around. */
  outer: readonly string[];
  place: SourcePosition;
}

/** What stands before an element in the one around it, besides blanks: nothing, only captions, or anything else. */
type ChildrenBefore = 'nothing' | 'captions' | 'other';

function* visit(nodes: readonly ElementContent[], where: Surroundings): Generator<Issue> {
  const told = new Set<string>();
  const solid = nodes.filter((node) => !isBlank(node));
  let before = 'nothing' as ChildrenBefore;
  for (const node of solid) {
    const name = nameOf(node);
    const place = placeOf(node, where);
    const issue = judge(node, before, { ...where, place });
    before = name === 'caption' && before !== 'other' ? 'captions' : 'other';
    const key = issue && `${name} ${(issue.details as Misplaced).as}`;
    if (issue && key !== undefined && !told.has(key)) {
      told.add(key);
      yield issue;
    }
    if (issue || !('children' in node)) continue;
    const children = (node as Element).children;
    yield* visit(children, { ...where, parent: name, outer: [...where.outer, name], place });
  }
}

function judge(node: ElementContent, before: ChildrenBefore, where: Surroundings): Issue | undefined {
  const { parent, outer, place } = where;
  const name = nameOf(node);
  const tell = (details: Misplaced) => issueAt('misplaced-element', place, details);
  const parents = Object.hasOwn(PARENTS, name) ? PARENTS[name] : undefined;
  if (parents && !parents.includes(parent)) return tell({ as: 'outside', name, parent: parents[0]! });
  if (FRAMES.has(parent) && !parents && (isText(node) || name !== '')) {
    return isComment(node)
      ? undefined
      : tell({ as: 'words', name: parent, text: plainText([node]) || `<${name}>` });
  }
  const isLate = (name === 'caption' && before !== 'nothing') || (name === 'thead' && before === 'other');
  if (isLate) return tell({ as: 'late', name });
  if (name === 'table') {
    const around = outer.find((each) => LINES.has(each) || each === 'td' || each === 'th');
    if (around !== undefined) return tell({ as: 'table', name });
  }
  const isJsx = (node.type as string).startsWith('mdxJsx');
  if (isJsx && name === 'br' && !(node as Element).children.every(isBlank))
    return tell({ as: 'break', name });
  if (isJsx && /^(?:sub|sup|caption)$/.test(name) && holdsBlocks((node as Element).children)) {
    return tell({ as: 'line', name });
  }
  return undefined;
}

/** Whether nodes are more than one paragraph, or hold a block of another kind. */
function holdsBlocks(nodes: readonly ElementContent[]): boolean {
  const names = nodes.filter((node) => !isBlank(node)).map(nameOf);
  return names.some((name) => BLOCKS.has(name)) || (names.includes('p') && names.length > 1);
}

function isText(node: ElementContent): boolean {
  return node.type === 'text';
}

function isComment(node: ElementContent): boolean {
  return (node.type as string).endsWith('Expression');
}

function nameOf(node: ElementContent): string {
  return node.type === 'element' ? node.tagName : ((node as unknown as Partial<Jsx>).name ?? '');
}

function placeOf(node: ElementContent, { file, place }: Surroundings): SourcePosition {
  const start = node.position?.start;
  return start ? { file, line: start.line, column: start.column } : place;
}
