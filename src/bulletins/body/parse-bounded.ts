import { issueAt } from '../../gate/issue.ts';
import { openBoundedChild } from '../../gate/bounded/bounded-child.ts';
import { parseClosedMdx, type ParsedBody } from './closed-mdx.ts';
import type { FootnoteWords } from './parse-past-literals.ts';
import { judgeCost } from './costly-signs.ts';
import type { ParseQuestion } from './parse-child.ts';

const child = openBoundedChild<ParseQuestion, ParsedBody>(new URL('./parse-child.ts', import.meta.url));

/**
 * As `parseClosedMdx`, with bounded time and memory: a body with too many costly signs is not parsed, and a long one or one with
 * many is parsed in a bounded process. A body that exceeds the bounds has an issue that says so.
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
