import type { Element, ElementContent, Root } from 'hast';
import type { Jsx } from '../body/nodes.ts';
import { END_OF_SENTENCE, listMeantLines } from './line-breaks.ts';
import { readMark } from './line-marks.ts';
import { readKind, type PastedLines } from './pasted-lines.ts';
import { shorten } from './finding.ts';
import { layOut, listEdits } from './line-layouts.ts';
import { rangeOf } from './trace.ts';
import { BOX } from './unread-lines.ts';

// A line directly behind an item of a list, a quotation or a note belongs to it, even without its mark or indentation: CommonMark
// calls it a lazy continuation line (0.31.2, 5.1). Programs that wrap lines write such lines too. A line directly behind a table is a
// row of it, even without a bar (GFM 0.29, 4.10).

const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'table',
  'hr',
  'h2',
  'h3',
  'h4',
]);

/**
 * Lines that the page joins to the item, quotation, note or table above them though they were meant to stand by themselves, and
 * those that it joins within an item or a quotation.
 */
export function listLinesBehind(tree: Root, source: string): PastedLines[] {
  const found: PastedLines[] = [];
  const visit = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'element' && (node.tagName === 'li' || node.tagName === 'blockquote')) {
        for (const range of listRangeOfTexts(node)) found.push(...judgeRange(node, range, source));
      }
      if (node.type === 'element' && node.tagName === 'table') {
        const lines = findLinesBehindTable(node, source);
        if (lines) found.push(lines);
      }
      if ('children' in node) visit((node as Element | Jsx).children);
    }
  };
  visit(tree.children as ElementContent[]);
  return found;
}

function judgeRange(container: Element, [start, end]: RangeOfText, source: string): PastedLines[] {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lines = source.slice(lineStart, end).split('\n');
  if (lines.length === 1) return [];
  const isNew = listMeantLines(lines);
  const isLazy = (line: string) =>
    !/^[ \t]*>/.test(line) &&
    (container.tagName === 'blockquote' || /^[ \t]*/.exec(line)![0].length < start - lineStart);
  const first = lines.findIndex((line, at) => isNew[at] && isLazy(line));
  const inside = lines.slice(0, first === -1 ? undefined : first);
  return [
    ...tellInside(inside, isNew, lineStart),
    ...(first === -1 ? [] : [tell(lines, first, lineStart + lines.slice(0, first).join('\n').length + 1)]),
  ];
}

/** The lines of an item or a quotation, with a line break before each that was meant to begin anew. */
function tellInside(lines: readonly string[], isNew: readonly boolean[], offset: number): PastedLines[] {
  const first = lines.findIndex((_, at) => isNew[at]);
  // A text with a tag is laid out on purpose.
  if (first === -1 || /(?<!\\)<[A-Za-z/]/.test(lines.join('\n'))) return [];
  if (lines.some((line) => BOX.test(line.replace(/^[ \t>]+/, '')))) return [];
  const written = layOut('breaks', lines, isNew);
  const write = [written[first - 1]!, lines[first]!].map((line) => shorten(line.trim())).join(' ⏎ ');
  const edits = listEdits(lines, written, offset);
  return [{ kind: 'inside', offset, lines: lines.length, write, edits, isCertain: lines.length > 2 }];
}

/** Lines of a table that are no rows of it: the last ones that have no bar, or a row that is continued in the next line. */
function findLinesBehindTable(table: Element, source: string): PastedLines | undefined {
  const [start, end] = rangeOf(table) ?? [0, 0];
  const lines = source.slice(start, end).split('\n');
  const first = lines.findLastIndex((line) => line.includes('|')) + 1;
  if (first === 0) return undefined;
  const offsetOf = (at: number) => start + lines.slice(0, at).join('\n').length + (at === 0 ? 0 : 1);
  const cut = findCutRow(lines.slice(0, first));
  if (cut) {
    const [from, to] = cut;
    const write = shorten(
      lines
        .slice(from, to + 1)
        .map((line) => line.trim())
        .join(' '),
    );
    return {
      kind: 'cut-row',
      offset: offsetOf(from),
      lines: to + 1 - from,
      write,
      edits: [],
      isCertain: false,
    };
  }
  return first === lines.length ? undefined : tell(lines, first, offsetOf(first));
}

/** The first and last line of a row that begins with a bar and ends with one only some lines below, in a table with both. */
function findCutRow(lines: readonly string[]): [first: number, last: number] | undefined {
  const texts = lines.map((line) => line.replace(/^[ \t>]+/, '').trimEnd());
  const begins = (text: string) => text.startsWith('|');
  const ends = (text: string) => /(?<!\\)\|$/.test(text);
  if (!begins(texts[0]!) || !ends(texts[0]!)) return undefined;
  const first = texts.findIndex(
    (text, at) => begins(text) && !ends(text) && at < texts.length - 1 && !begins(texts[at + 1]!),
  );
  if (first === -1) return undefined;
  const last = texts.findIndex((text, at) => at > first && !begins(text) && ends(text));
  return last === -1 || texts.slice(first + 1, last).some(begins) ? undefined : [first, last];
}

type RangeOfText = [start: number, end: number];

/** The ranges of text that a container holds itself, outside of the blocks in it. */
function listRangeOfTexts({ children }: Element): RangeOfText[] {
  const ranges: RangeOfText[] = [];
  let isOpen = false;
  for (const child of children) {
    const range = rangeOf(child);
    const isBlock = child.type === 'element' && BLOCKS.has(child.tagName);
    if (range && isOpen && !isBlock) ranges.at(-1)![1] = range[1];
    else if (range && (!isBlock || (child as Element).tagName === 'p')) ranges.push([...range]);
    if (range) isOpen = !isBlock;
  }
  return ranges;
}

function tell(lines: readonly string[], first: number, offset: number): PastedLines {
  const behind = lines.slice(first);
  const isNew = listMeantLines(behind);
  const kind = behind.length > 1 ? readKind(behind, isNew) : undefined;
  const [head, ...rest] = kind ? layOut(kind, behind, isNew) : behind;
  const written = [`\n${head!.replace(/^\n/, '')}`, ...rest];
  const isCertain = END_OF_SENTENCE.test(lines[first - 1]!.trim()) && !readMark(behind[0]!);
  const write = `${shorten(lines[first - 1]!.trim())} ⏎ ⏎ ${shorten(behind[0]!.trim())}`;
  const edits = listEdits(behind, written, offset);
  return { kind: 'behind', offset, lines: behind.length, write, edits, isCertain };
}
