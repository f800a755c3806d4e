import type { ElementContent } from 'hast';
import { issueAt, type Issue } from '../gate/issue.ts';
import { WITHIN_MARKS } from './page-markup.ts';

/** Elements and lines of code that a standing page may have: what is written out of them is read back within a second. */
const MOST_PARTS = 6_000;

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
    if (node.type === 'text')
      count += node.value.split('\n').length + node.value.split(WITHIN_MARKS).length - 2;
    if (node.type === 'element') count += 1;
    if (count > MOST_PARTS) past ??= place;
    if (node.type === 'element') node.children.forEach(look);
  };
  nodes.forEach(look);
  const details = { construct: 'part', sign: '', count, limit: MOST_PARTS } as const;
  return past && issueAt('costly-text', past, details);
}
