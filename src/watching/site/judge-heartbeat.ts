import { TOP_FILES } from '../../addresses/segments.ts';
import { isAnswer } from '../ask.ts';
import { HOUR } from '../spans.ts';
import type { WatchingWords } from '../words.ts';
import type { WatchFinding, WatchState } from './finding.ts';
import type { Live } from './live.ts';
import { tellNoAnswer } from '../tell.ts';

/** Runs of a publisher that may be missed before it is a warning, and before it is critical. */
export const MISSED = { warning: 3, critical: 12 } as const;

/** Milliseconds by which two clocks may differ. */
const CLOCKS = 5 * 60_000;

/** How bad it is that nothing has run for a while (milliseconds), where something runs every so many hours. */
export function judgeAge(age: number, every: number): WatchState {
  if (age > MISSED.critical * every * HOUR) return 'critical';
  return age > MISSED.warning * every * HOUR ? 'warning' : 'ok';
}

/**
 * Whether a publisher has run lately, and for the release that is shown: the digest of one, as the site states it. A host that writes
 * no heartbeat is asked for none (`every` of 0).
 */
export function judgeHeartbeat(
  live: Live,
  { every, moment, digest }: { every: number; moment: number; digest: string | undefined },
  words: WatchingWords,
): WatchFinding {
  const { heartbeat: say } = words;
  if (every === 0) return { check: 'heartbeat', state: 'ok', says: say.notWanted };
  const answer = live.answers.get(TOP_FILES.heartbeat);
  if (!isAnswer(answer) || answer.status !== 200) {
    const says = say.none(`${TOP_FILES.heartbeat}: ${tellNoAnswer(answer, words)}`);
    return { check: 'heartbeat', state: 'warning', says };
  }
  const text = answer.body.toString('utf8');
  const ran = Date.parse(/^ran: (\S+)$/mu.exec(text)?.[1] ?? '');
  if (Number.isNaN(ran)) return { check: 'heartbeat', state: 'warning', says: say.unread };
  const age = moment - ran;
  if (age < -CLOCKS) return { check: 'heartbeat', state: 'warning', says: say.ahead(isoOf(ran)) };
  const figure = {
    name: 'heartbeat',
    value: Math.max(0, Math.round(age / 1000)),
    unit: 's',
    warning: String(MISSED.warning * every * 3600),
    critical: String(MISSED.critical * every * 3600),
  } as const;
  const published = /^digest: sha256:([0-9a-f]{64})$/mu.exec(text)?.[1];
  if (published !== undefined && digest !== undefined && published !== digest)
    return { check: 'heartbeat', state: 'critical', says: say.other(published), figure };
  const state = judgeAge(age, every);
  const minutes = Math.max(0, Math.round(age / 60_000));
  const says = state === 'ok' ? say.lately(minutes) : say.late(isoOf(ran), minutes);
  return { check: 'heartbeat', state, says, figure };
}

function isoOf(time: number): string {
  return new Date(time).toISOString().replace('.000', '');
}
