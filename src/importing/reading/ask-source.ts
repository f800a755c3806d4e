import { openBoundedChild } from '../../gate/bounded/bounded-child.ts';
import type { SourceAnswer, SourceQuestion } from './answer-question.ts';

const child = openBoundedChild<SourceQuestion, SourceAnswer>(new URL('./source-child.ts', import.meta.url));

/**
 * Has what others wrote read in a bounded process; `costly` for what exceeds its bounds. Every source goes through it, because a few
 * kilobytes can stand for gigabytes, and one file must not end the import of all others.
 */
export async function askSource(question: SourceQuestion): Promise<SourceAnswer> {
  const answer = await child.ask(question);
  return 'result' in answer ? answer.result : { fault: 'costly' };
}
