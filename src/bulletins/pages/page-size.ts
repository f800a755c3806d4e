import type { ElementContent } from 'hast';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { WITHIN_MARKS } from './page-markup.ts';

/** Elements, lines of code and groups of signs that a standing page may have: what is written out of them is read back within seconds. */
const MOST_PARTS = 6_000;

/** Each sign of ASCII is written behind a backslash; so many take as long as an element. */
const SIGNS_OF_A_PART = 6;

/**
 * The issue of a standing page with too many parts, at the first that is one too many. The time to read them back grows with
 * the square of their number.
 */
export function judgePageSize(nodes: readonly ElementContent[], file: string): Issue | undefined {
  let count = 0;
  let place = { file, line: 1, column: 1 };
  let past: typeof place | undefined;
  const look = (node: ElementContent): void => {
    const { start } = node.position ?? {};
    if (start) place = { file, line: start.line, column: start.column };
    if (node.type === 'text') count += countParts(node.value);
    if (node.type === 'element') count += 1;
    if (count > MOST_PARTS) past ??= place;
    if (node.type === 'element') node.children.forEach(look);
  };
  nodes.forEach(look);
  const details = { construct: 'part', sign: '', count: Math.ceil(count), limit: MOST_PARTS } as const;
  return past && issueAt('costly-text', past, details);
}

function countParts(text: string): number {
  const signs = text.match(/[!-/:-@[-`{-~]/g)?.length ?? 0;
  return text.split('\n').length + text.split(WITHIN_MARKS).length - 2 + signs / SIGNS_OF_A_PART;
}
