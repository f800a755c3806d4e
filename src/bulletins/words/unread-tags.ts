import type { Element, ElementContent, Root } from 'hast';
import { components, htmlElements, literalElements } from '../body/vocabulary.ts';
import { shorten } from './finding.ts';
import { rangeOf } from './trace.ts';

/** A tag that the page shows as text. */
export interface UnreadTag {
  kind: 'tag' | 'bracket-tag';
  offset: number;
  typed: string;
  write: string;
  edits: [];
}

const NAMES = [...Object.keys(components), ...Object.keys(literalElements), ...htmlElements].join('|');
/** A tag with a blank behind its bracket, with full-width brackets, or written so that it is text. */
const TAG = new RegExp(
  String.raw`(?:(?<!\\)<|＜|&lt;|&#60;)\s*/?\s*(${NAMES})(?:\s+[\w-]+\s*=[^<>＜＞&\n]{0,300}?)?\s*/?\s*(?:>|＞|&gt;|&#62;)`,
  'u',
);
/** A tag of forums and of other programs for websites, with its end or with a value. */
const BRACKET_TAG =
  /\[(b|i|u|s|url|img|center|left|right|size|color|quote|list|caption|gallery|embed|video)(?:=[^\]\n]{0,200})?\](?=[^\n]{0,2000}?\[\/\1\])|\[(?:caption|gallery|embed|video|contact-form-7)\s+[\w-]+="[^\]\n]{0,200}\]|\{\{[<%][^}\n]{0,200}[>%]\}\}/iu;

/** The first tag of each kind in each text and each code of a tree. */
export function listUnreadTags(tree: Root, source: string): UnreadTag[] {
  if (!/[[<＜&]/u.test(source)) return [];
  const found: UnreadTag[] = [];
  const visit = (node: ElementContent): void => {
    const range = node.type === 'text' || isCode(node) ? rangeOf(node) : undefined;
    if (range) found.push(...findInText(source, range));
    else if ('children' in node) for (const child of (node as Element).children) visit(child);
  };
  for (const node of tree.children) visit(node as ElementContent);
  return found;
}

function findInText(source: string, [start, end]: readonly [number, number]): UnreadTag[] {
  const text = source.slice(start, end);
  const tag = TAG.exec(text);
  const bracket = BRACKET_TAG.exec(text);
  return [
    ...(tag ? [tell('tag', start, tag)] : []),
    ...(bracket ? [tell('bracket-tag', start, bracket)] : []),
  ];
}

function tell(kind: UnreadTag['kind'], start: number, found: RegExpExecArray): UnreadTag {
  const name = found[1] ?? '';
  const write = Object.hasOwn(components, name) ? name : '';
  return { kind, offset: start + found.index, typed: shorten(found[0]), write, edits: [] };
}

function isCode(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre');
}
