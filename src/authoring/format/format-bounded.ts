import { openBoundedChild } from '../../gate/bounded/bounded-child.ts';
import { judgeCost } from '../../bulletins/body/costly-signs.ts';
import type { FormatQuestion } from './format-child.ts';
import type { FormatResult } from './format-text.ts';

const child = openBoundedChild<FormatQuestion, FormatResult>(new URL('./format-child.ts', import.meta.url));

/** As `formatText`, with the bounds that reading has; where they are passed, a text that costs too much is left alone. */
export async function formatBounded(question: FormatQuestion): Promise<FormatResult> {
  const cost = judgeCost(question.text, question.file);
  if ('issue' in cost) return { issues: [cost.issue] };
  // Whatever its length, laying out takes tens of times as long as reading: all texts go the same way.
  const answer = await child.ask(question);
  return 'result' in answer ? answer.result : { unprovable: true };
}
