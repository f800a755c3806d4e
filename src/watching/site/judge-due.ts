import type { DueAnswer } from '../../release/due/due.ts';
import type { WatchingWords } from '../words.ts';
import type { WatchFinding } from './finding.ts';
import { judgeAge } from './judge-heartbeat.ts';

/**
 * Whether a build is overdue at a moment (milliseconds), where one runs every so many hours: a bulletin that should have appeared, a
 * contact that has expired, content that was changed and not built. Who builds by hand (`every` of 0) is told after an hour.
 */
export function judgeDue(
  answer: DueAnswer,
  { every, moment }: { every: number; moment: number },
  words: WatchingWords,
): WatchFinding {
  const { due: say } = words;
  switch (answer.due) {
    case 'never-built':
      return { check: 'due', state: 'unknown', says: say.neverBuilt };
    case 'held':
      return { check: 'due', state: 'warning', says: say.held(answer.hold) };
    case 'changed':
      return { check: 'due', state: 'warning', says: say.changed };
    case 'no':
      return { check: 'due', state: 'ok', says: say.no(answer.next) };
    case 'come': {
      const [first = ''] = answer.moments;
      const state = judgeAge(moment - Date.parse(first), every === 0 ? 1 : every);
      const says = state === 'ok' ? say.come(first) : say.overdue(first, answer.moments.length);
      return { check: 'due', state, says };
    }
  }
}
