import type { ElementContent } from 'hast';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { WITHIN_BUNDLER_MARKERS } from './page-markup.ts';

/** Parts (elements, attributes, lines of code, groups of signs) of a standing page, at most: as many are read back within seconds. */
const MAX_PARTS = 6_000;

/** ASCII signs that count as one part: each is written behind a backslash, and so many take as long as an element. */
const SIGNS_PER_PART = 6;

/**
 * The issue of a standing page with too many parts, at the first above the limit. The time to read a page back grows with the
 * square of their number.
 */
export function judgePageSize(nodes: readonly ElementContent[], file: string): Issue | undefined {
  let count = 0;
  let place = { file, line: 1, column: 1 };
  let past: typeof place | undefined;
  const look = (node: ElementContent): void => {
    const { start } = node.position ?? {};
    if (start) place = { file, line: start.line, column: start.column };
    if (node.type === 'text') count += countParts(node.value);
    if (node.type === 'element') count += 1 + Object.keys(node.properties).length;
    if (count > MAX_PARTS) past ??= place;
    if (node.type === 'element') node.children.forEach(look);
  };
  nodes.forEach(look);
  const details = { construct: 'part', sign: '', count: Math.ceil(count), limit: MAX_PARTS } as const;
  return past && issueAt('costly-text', past, details);
}

function countParts(text: string): number {
  const signs = text.match(/[!-/:-@[-`{-~]/g)?.length ?? 0;
  return text.split('\n').length + text.split(WITHIN_BUNDLER_MARKERS).length - 2 + signs / SIGNS_PER_PART;
}
