import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Where one sentence ends and the next begins: no sentence begins with a small letter, so that an abbreviation ends none. */
const END = /(?<=\S[.!?…][”"*)]*)\s+(?!\p{Ll})/u;

/**
 * The sentences of a document in Markdown, in their order, each once, written as there with single spaces. A row of a table is one
 * sentence, its cells apart by ` | `, and so is a command with what stands behind `#`. Headings, heads of tables, other code that
 * stands by itself and comments have none.
 */
export function listSentences(markdown: string): string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  return [...new Set(tree.children.flatMap((node) => listOfNode(node, markdown)))];
}

function listOfNode(node: Nodes, markdown: string): string[] {
  if (node.type === 'paragraph') return splitProse(node, markdown);
  if (node.type === 'table') {
    return node.children
      .slice(1)
      .map(({ children }) => children.map((cell) => readTyped(cell.children, markdown)).join(' | '));
  }
  if (node.type === 'code' && node.lang === 'sh') {
    return node.value
      .split('\n')
      .filter((line) => line.includes(' # '))
      .map(joinLines);
  }
  return 'children' in node ? node.children.flatMap((child) => listOfNode(child, markdown)) : [];
}

/** What stands between marks of code or in an address ends no sentence. */
function splitProse(node: Nodes, markdown: string): string[] {
  const start = node.position!.start.offset!;
  const typed = markdown.slice(start, node.position!.end.offset);
  const masked = listUnread(node).reduce(
    (text, { from, to }) => text.slice(0, from - start) + '_'.repeat(to - from) + text.slice(to - start),
    typed,
  );
  let at = 0;
  return masked.split(END).map((part) => {
    const from = masked.indexOf(part, at);
    at = from + part.length;
    return joinLines(typed.slice(from, at));
  });
}

function listUnread(node: Nodes): { from: number; to: number }[] {
  if (node.type === 'inlineCode' || node.type === 'image') {
    return [{ from: node.position!.start.offset!, to: node.position!.end.offset! }];
  }
  return 'children' in node ? node.children.flatMap(listUnread) : [];
}

function readTyped(nodes: readonly Nodes[], markdown: string): string {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first ? joinLines(markdown.slice(first.position!.start.offset, last!.position!.end.offset)) : '';
}

function joinLines(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
