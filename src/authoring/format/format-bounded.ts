import { openBoundedChild } from '../../gate/bounded/bounded-child.ts';
import { judgeCost } from '../../bulletins/body/costly-signs.ts';
import type { FormatQuestion } from './format-child.ts';
import type { FormatResult } from './format-text.ts';

const child = openBoundedChild<FormatQuestion, FormatResult>(new URL('./format-child.ts', import.meta.url));

/** As `formatText`, in a bounded process with the limits of reading. A text that exceeds them is not formatted. */
export async function formatBounded(question: FormatQuestion): Promise<FormatResult> {
  const cost = judgeCost(question.text, question.file);
  if ('issue' in cost) return { issues: [cost.issue] };
  // Also short texts: formatting takes tens of times as long as reading.
  const answer = await child.ask(question);
  return 'result' in answer ? answer.result : { unprovable: true };
}
