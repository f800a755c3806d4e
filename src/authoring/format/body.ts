import type { Heading, List, ListItem, Nodes, Paragraph, Parents, Table } from 'mdast';
import { parseMarkdown, rangeOf, writeMarkdown, type FlowTag, type Writer } from './grammar.ts';
import { writeTable } from './table.ts';
import { writeClosingTag, writeOpeningTag } from './tags.ts';

/**
 * Lays out the body of a bulletin: blank lines, lists, headings, tables, components. The inside of a sentence is copied as it
 * was typed, because a printer of trees would escape and respell what editors wrote. Throws when the body is no MDX.
 */
export function layOutBody(body: string): string {
  const tree = parseMarkdown(body);
  const written = writeMarkdown(tree, writersFor(body)).trim();
  return written === '' ? '' : `${written}\n`;
}

function writersFor(source: string): Record<string, Writer> {
  const copy = (node: Nodes) => copyLines(source, rangeOf(node));
  const copyInside = ({ children }: Parents) => {
    const [first, last] = [children.at(0), children.at(-1)];
    return first && last ? copyLines(source, { start: rangeOf(first).start, end: rangeOf(last).end }) : '';
  };
  return {
    paragraph: (node: Paragraph, parent: Parents | undefined) =>
      writeCheckbox(node, parent) + copyInside(node),
    definition: copy,
    mdxFlowExpression: copy,
    heading(node: Heading) {
      // A line of dashes or equals signs may have been meant as one.
      if (source[rangeOf(node).start] !== '#') return copy(node);
      return `${'#'.repeat(node.depth)} ${copyInside(node)}`.trimEnd();
    },
    listItem(node: ListItem, parent, state, info) {
      const mark = numberOf(node, parent as List, source) + (state.bulletCurrent ?? '-');
      const tracker = state.createTracker(info);
      tracker.move(`${mark} `);
      tracker.shift(mark.length + 1);
      const exit = state.enter('listItem');
      const inside = state.containerFlow(node, tracker.current());
      exit();
      return state.indentLines(inside, (line, index, isBlank) => {
        if (index === 0) return isBlank ? mark : `${mark} ${line}`;
        return isBlank ? '' : ' '.repeat(mark.length + 1) + line;
      });
    },
    table: (node: Table) => writeTable(node, copyInside),
    mdxJsxFlowElement(node: FlowTag, _parent, state, info) {
      // Cells of a literal table hold words directly, and blank lines between them would make paragraphs of those.
      if (!/^[A-Z]/.test(node.name ?? '')) return copyWhole(source, rangeOf(node));
      if (node.children.length === 0) return writeOpeningTag(node, true);
      const inside = state.containerFlow(node, info);
      return [writeOpeningTag(node, false), inside, writeClosingTag(node)].join('\n\n');
    },
  };
}

/** The number of an item as typed, because it is a word; in a list of ones the page counts, and so does this. */
function numberOf(item: ListItem, list: List, source: string): string {
  if (!list.ordered) return '';
  const numbers = list.children.map((each) => /\d*/.exec(source.slice(rangeOf(each).start))![0]);
  const index = list.children.indexOf(item);
  const isOnes = numbers.length > 1 && numbers.every((number) => number === '1');
  return isOnes ? String(index + 1) : numbers[index]!;
}

/** The box of a task, which the tree keeps with the item and not with the words. */
function writeCheckbox(node: Paragraph, parent: Parents | undefined): string {
  if (parent?.type !== 'listItem' || typeof parent.checked !== 'boolean') return '';
  const isFirst = parent.children.find(({ type }) => type === 'paragraph') === node;
  return isFirst ? `[${parent.checked ? 'x' : ' '}] ` : '';
}

/** Lines of a paragraph as typed, without the marks of the quotes and lists around it, which are written anew. */
function copyLines(source: string, { start, end }: { start: number; end: number }): string {
  const [first = '', ...others] = source.slice(start, end).trimEnd().split('\n');
  return [first, ...others.map((line) => line.replace(/^[ \t>]+/, ''))]
    .map((line, at) => (at === others.length ? line : trimLine(line)))
    .join('\n');
}

/** Two spaces or more at the end of a line break it; a single one does nothing. */
function trimLine(line: string): string {
  const trimmed = line.replace(/[ \t]+$/, '');
  return / {2,}$/.test(line) ? `${trimmed}  ` : trimmed;
}

function copyWhole(source: string, { start, end }: { start: number; end: number }): string {
  return source.slice(start, end).replace(/[ \t]+$/gm, '');
}
