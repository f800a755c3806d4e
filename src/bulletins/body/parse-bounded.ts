import { issueAt } from '../../gate/issue.ts';
import { openBoundedChild } from '../../gate/bounded/bounded-child.ts';
import { parseClosedMdx, type FootnoteWords, type ParsedBody } from './closed-mdx.ts';
import { judgeCost } from './costly-signs.ts';
import type { ParseQuestion } from './parse-child.ts';

const child = openBoundedChild<ParseQuestion, ParsedBody>(new URL('./parse-child.ts', import.meta.url));

/**
 * As `parseClosedMdx`, with bounds to what it may cost: what holds too many costly signs is not parsed, and what is long or holds
 * many is parsed in a process of its own. A body that this process ends over has an issue that says so.
 */
export async function parseBounded(
  body: string,
  file: string,
  footnotes: FootnoteWords,
): Promise<ParsedBody> {
  const cost = judgeCost(body, file);
  if ('issue' in cost) return { issues: [cost.issue] };
  if (!cost.isCostly) return parseClosedMdx(body, file, footnotes);
  const answer = await child.ask({ body, file, footnotes });
  if ('result' in answer) return answer.result;
  return { issues: [issueAt('costly-text', { file, line: 1, column: 1 }, { ended: answer.ended })] };
}
