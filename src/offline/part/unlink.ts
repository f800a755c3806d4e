import type { Definition, Link, LinkReference, Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import { FRONTMATTER } from '../editors-words.ts';

/** A link that became text. */
export interface Unlinked {
  /** What readers could click on. */
  words: string;
  /** The full address to which it led. */
  address: string;
}

/** Which links lead to what is left out, and the full address of each. */
export interface LeftLinks {
  isLeftOut(href: string): boolean;
  addressOf(href: string): string;
}

/** A comment: nothing is shown of it, and no markup continues across it. */
const NOTHING = '{/* */}';

/** What at the begin of a line begins a block, in two parts between which a backslash makes it text. */
const BLOCK_MARK = /^(\d{0,9})[-+*#>=|.)]/u;

const WORD_END = /[\p{L}\p{M}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** What becomes a link wherever it stands in a text of GFM. */
const BECOMES_LINK = /(?<=https?)(?=:\/\/)|(?<=www)(?=\.)|(?=@)/giu;

interface Edit {
  start: number;
  end: number;
  write: string;
}

/**
 * The text of an accepted MDX file in which each link to what is left out is text: its words, and behind them its address as code, which
 * no reader takes for a link. In a heading only the words stay, because its place on the page is named after them.
 */
export function unlink(text: string, leftOut: LeftLinks): { text: string; unlinked: Unlinked[] } {
  const bodyStart = FRONTMATTER.exec(text)?.[0].length ?? 0;
  const body = text.slice(bodyStart);
  const tree = mdxToMdast(body, { features: { frontmatter: false } });
  const found = listLinks(tree, false);
  const definitions = new Map(
    listDefinitions(tree).map((definition) => [definition.identifier, definition] as const),
  );
  const unlinked: Unlinked[] = [];
  const edits: Edit[] = [...definitions.values()]
    .filter(({ url }) => leftOut.isLeftOut(url))
    .map((definition) => ({ ...rangeOf(definition), write: '' }));
  for (const { node, isInHeading } of found) {
    const url = node.type === 'link' ? node.url : definitions.get(node.identifier)?.url;
    if (url === undefined || !leftOut.isLeftOut(url)) continue;
    const address = leftOut.addressOf(url);
    unlinked.push({ words: wordsOf(node), address });
    edits.push({ ...rangeOf(node), write: writeAsText(node, body, address, isInHeading) });
  }
  return { text: text.slice(0, bodyStart) + applyEdits(body, edits), unlinked };
}

function listLinks(
  node: Nodes,
  isInHeading: boolean,
): { node: Link | LinkReference; isInHeading: boolean }[] {
  if (node.type === 'link' || node.type === 'linkReference') return [{ node, isInHeading }];
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => listLinks(child, isInHeading || node.type === 'heading'));
}

/** The definitions of a tree, the last first: of several with one name, the first counts. */
function listDefinitions(node: Nodes): Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.toReversed().flatMap(listDefinitions) : [];
}

function writeAsText(
  node: Link | LinkReference,
  body: string,
  address: string,
  isInHeading: boolean,
): string {
  const code = `\`${address.replaceAll('`', '%60').replaceAll('|', '%7C')}\``;
  if (node.children.length === 0) return code;
  const words = guardWords(node, body, isInHeading);
  if (isInHeading) return words;
  // An address that is its own words is not told twice.
  return wordsOf(node) === address ? code : `${words} (${code})`;
}

/** The words of a link as they are written, so that outside it they are still nothing but words. */
function guardWords(node: Link | LinkReference, body: string, isInHeading: boolean): string {
  const start = rangeOf(node.children[0]!).start;
  const end = rangeOf(node.children.at(-1)!).end;
  const edits = [
    ...listTexts(node).flatMap((text) => splitAddresses(text, body)),
    ...escapeStart(node.children[0]!, body),
    ...freeEdges(node, body, isInHeading),
  ];
  const within = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(body.slice(start, end), within);
}

/** Keeps addresses within words from becoming links. */
function splitAddresses(text: Nodes, body: string): Edit[] {
  const { start, end } = rangeOf(text);
  return [...body.slice(start, end).matchAll(BECOMES_LINK)].map(({ index }) =>
    insertAt(start + index, NOTHING),
  );
}

/** Keeps words that begin like a list or a heading from becoming one. */
function escapeStart(first: Nodes, body: string): Edit[] {
  const { start, end } = rangeOf(first);
  const mark = first.type === 'text' ? BLOCK_MARK.exec(body.slice(start, end)) : null;
  return mark ? [insertAt(start + mark[1]!.length, '\\')] : [];
}

/** Characters of the marks around emphasis. */
const MARKS: Readonly<Partial<Record<Nodes['type'], number>>> = { emphasis: 1, strong: 2, delete: 2 };

/**
 * Takes emphasis away from words that stand beside a letter, from which only the brackets of the link have kept it apart: there its
 * marks would be signs, or would join words.
 */
function freeEdges(node: Link | LinkReference, body: string, isInHeading: boolean): Edit[] {
  const { start, end } = rangeOf(node);
  return [
    ...(WORD_END.test(body.slice(0, start)) ? dropMarks(node, 0) : []),
    ...(isInHeading && WORD_START.test(body.slice(end)) ? dropMarks(node, -1) : []),
  ];
}

/** Takes away the marks at the first (0) or last (-1) word. */
function dropMarks(node: Nodes, side: 0 | -1): Edit[] {
  const edge = 'children' in node ? node.children.at(side) : undefined;
  const count = edge && MARKS[edge.type];
  if (count === undefined) return [];
  const { start, end } = rangeOf(edge!);
  return [
    { start, end: start + count, write: '' },
    { start: end - count, end, write: '' },
    ...dropMarks(edge!, side),
  ];
}

function insertAt(place: number, write: string): Edit {
  return { start: place, end: place, write };
}

function listTexts(node: Nodes): Nodes[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? node.children.flatMap(listTexts) : [];
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function rangeOf({ position }: Nodes): { start: number; end: number } {
  return { start: position!.start.offset!, end: position!.end.offset! };
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let written = '';
  let copied = 0;
  for (const { start, end, write } of edits.toSorted((a, b) => a.start - b.start)) {
    // Both edges of words may have the same marks.
    if (start < copied) continue;
    written += text.slice(copied, start) + write;
    copied = end;
  }
  return written + text.slice(copied);
}
