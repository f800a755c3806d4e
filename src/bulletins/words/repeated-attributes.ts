import type { ElementContent, Root } from 'hast';
import type { Jsx } from '../body/nodes.ts';
import { shorten, type WordFinding } from './finding.ts';
import { rangeOf } from './trace.ts';

/** A name and a value in the tag of a component. */
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The attributes that tags of a tree give again: the page shows only the last of each name. */
export function listRepeatedAttributes(tree: Root, source: string): WordFinding[] {
  if (!source.includes('<')) return [];
  const found: WordFinding[] = [];
  const visit = (node: ElementContent): void => {
    if (node.type.startsWith('mdxJsx')) found.push(...findInTag(node as unknown as Jsx, source));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of tree.children) visit(node as ElementContent);
  return found;
}

function findInTag(node: Jsx, source: string): WordFinding[] {
  const names = (node.attributes ?? []).map((attribute) => (attribute as { name?: string }).name);
  const range = rangeOf(node as unknown as ElementContent);
  if (!range || new Set(names).size === names.length) return [];
  const given = new Map<string, string>();
  const found: WordFinding[] = [];
  // The tag ends within the node; what stands behind its attributes is not read.
  for (const { 0: text, 1: name, index } of [...source.slice(...range).matchAll(ATTRIBUTE)].slice(
    0,
    names.length,
  )) {
    const former = given.get(name!);
    given.set(name!, text);
    if (former === undefined) continue;
    const [typed, shown] = [shorten(former), shorten(text)];
    found.push({
      rule: 'lost-words',
      kind: 'attribute',
      offset: range[0] + index,
      typed,
      shown,
      write: '',
      edits: [],
    });
  }
  return found;
}
