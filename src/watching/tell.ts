import { isAnswer, type HostAnswer, type NoAnswer } from './ask.ts';
import type { WatchingWords } from './words.ts';

/** What was answered instead of what was expected: a status, or why there was no answer. */
export function tellNoAnswer(answer: HostAnswer | NoAnswer | undefined, words: WatchingWords): string {
  if (answer === undefined) return words.notAsked;
  return isAnswer(answer)
    ? words.status(answer.status, answer.headers.get('location'))
    : words.noAnswer[answer.fault](answer.code);
}

/** The first of several faults, and how many more there are. */
export function tellSome(faults: readonly string[], words: WatchingWords): string {
  const [first = '', ...others] = faults;
  return others.length === 0 ? first : `${first}${words.andMore(others.length)}`;
}
