import type { Inline, SourceBlock } from '../../source.ts';
import { standsAlone } from '../top-level.ts';
import type { ListMark } from './numbering.ts';

/** A block, and what Word shows before it. */
export interface MarkedBlock {
  block: SourceBlock;
  mark: ListMark | undefined;
}

type ListBlock = Extract<SourceBlock, { kind: 'list' }>;

/**
 * The blocks with their marks: bullets, and numbers that go on by one, as lists; every other number as text before its words. The
 * numbers that become text are added to `labels`.
 */
export function gatherLists(marked: readonly MarkedBlock[], labels: string[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < marked.length;) {
    const { block, mark } = marked[at]!;
    const count = countItems(marked, at);
    if (mark?.kind === 'bullet') {
      blocks.push(nestBullets(marked.slice(at, at + count)));
    } else if (mark?.kind === 'number' && count > 1) {
      const items = marked.slice(at, at + count).map((each): SourceBlock[] => [each.block]);
      blocks.push({ kind: 'list', start: mark.number, items });
    } else if (mark) {
      labels.push(mark.text);
      blocks.push(prefix(block, mark.text));
    } else blocks.push(block);
    at += count;
  }
  return blocks;
}

/** How many blocks from one on are of one list. */
function countItems(marked: readonly MarkedBlock[], from: number): number {
  let count = 1;
  while (goesOn(marked[from + count - 1]!, marked[from + count])) count += 1;
  return count;
}

function goesOn({ mark: last, block: before }: MarkedBlock, next: MarkedBlock | undefined): boolean {
  const mark = next?.mark;
  if (
    !last ||
    !mark ||
    [before, next!.block].some((block) => block.kind !== 'paragraph' || standsAlone(block))
  )
    return false;
  if (last.kind === 'bullet') return mark.kind === 'bullet';
  return (
    last.kind === 'number' &&
    mark.kind === 'number' &&
    mark.list === last.list &&
    mark.level === last.level &&
    mark.number === last.number + 1
  );
}

/** Bullets of several levels as lists in lists. */
function nestBullets(marked: readonly MarkedBlock[]): ListBlock {
  const outermost: ListBlock = { kind: 'list', items: [] };
  const open = [{ level: Math.min(...marked.map(levelOf)), list: outermost }];
  for (const each of marked) {
    const level = levelOf(each);
    while (open.length > 1 && open.at(-1)!.level > level) open.pop();
    const item = open.at(-1)!.list.items.at(-1);
    if (open.at(-1)!.level < level && item) {
      const list: ListBlock = { kind: 'list', items: [] };
      item.push(list);
      open.push({ level, list });
    }
    open.at(-1)!.list.items.push([each.block]);
  }
  return outermost;
}

function levelOf({ mark }: MarkedBlock): number {
  return mark?.kind === 'bullet' ? mark.level : 0;
}

/** A paragraph or heading with a number before its words. */
function prefix(block: SourceBlock, label: string): SourceBlock {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
  const [first, ...rest] = block.inlines;
  const look =
    first?.kind === 'text' && block.kind === 'paragraph' ? { ...first } : { kind: 'text' as const };
  const inlines: Inline[] = [{ ...look, text: `${label} ` }, ...(first ? [first] : []), ...rest];
  return { ...block, inlines };
}
