import { SECURITY_TXT } from '../../release/hosting/security-txt.ts';
import { NOTICE_DAYS } from '../../read-site.ts';
import { isAnswer } from '../ask.ts';
import { DAY } from '../spans.ts';
import type { WatchingWords } from '../words.ts';
import type { ExpectedSite } from './expected.ts';
import type { WatchFinding } from './finding.ts';
import type { Live } from './live.ts';
import { tellNoAnswer } from '../tell.ts';

/** Until when the contact for security reports is valid at a moment (milliseconds), as the site says it (RFC 9116, 2.5.5). */
export function judgeContact(
  live: Live,
  expected: ExpectedSite,
  moment: number,
  words: WatchingWords,
): WatchFinding {
  const { contact: say } = words;
  const answer = live.answers.get(SECURITY_TXT);
  const isPublished = expected.present !== undefined && SECURITY_TXT in expected.present.files;
  if (!isAnswer(answer) || answer.status !== 200) {
    if (isPublished)
      return { check: 'contact', state: 'warning', says: `${SECURITY_TXT}: ${tellNoAnswer(answer, words)}` };
    if (expected.contactUntil !== undefined)
      return { check: 'contact', state: 'warning', says: say.leftOut(expected.contactUntil) };
    return { check: 'contact', state: 'ok', says: say.none };
  }
  const expires = Date.parse(/^expires:[ \t]*(\S+)/imu.exec(answer.body.toString('utf8'))?.[1] ?? '');
  if (Number.isNaN(expires)) return { check: 'contact', state: 'warning', says: say.noDay };
  const days = Math.floor((expires - moment) / DAY);
  const day = new Date(expires).toISOString().slice(0, 10);
  if (days < 0) return { check: 'contact', state: 'critical', says: say.expired(day) };
  return { check: 'contact', state: days < NOTICE_DAYS ? 'warning' : 'ok', says: say.until(day, days) };
}
