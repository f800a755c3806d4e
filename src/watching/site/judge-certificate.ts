import type { NoAnswer } from '../ask.ts';
import { DAY } from '../spans.ts';
import type { WatchingWords } from '../words.ts';
import type { Certificate } from './certificate.ts';
import type { WatchFinding } from './finding.ts';

/** Days that a certificate is still valid below which it is a warning, and critical: those who renew do it weeks before. */
const DAYS = { warning: 14, critical: 3 } as const;

/** Whether browsers take the certificate, and for how long at a moment (milliseconds); `undefined` of a site without HTTPS. */
export function judgeCertificate(
  shown: Certificate | NoAnswer | undefined,
  moment: number,
  words: WatchingWords,
): WatchFinding {
  const { certificate: say } = words;
  if (shown === undefined) return { check: 'certificate', state: 'ok', says: say.notUsed };
  if (!('until' in shown))
    return { check: 'certificate', state: 'critical', says: words.noAnswer[shown.fault](shown.code) };
  const days = Math.floor((shown.until - moment) / DAY);
  const figure = {
    name: 'certificate',
    value: days,
    unit: '',
    warning: `${DAYS.warning}:`,
    critical: `${DAYS.critical}:`,
  } as const;
  const day = new Date(shown.until).toISOString().slice(0, 10);
  if (days < 0) return { check: 'certificate', state: 'critical', says: say.expired(day), figure };
  if (shown.fault !== undefined)
    return { check: 'certificate', state: 'critical', says: say.refused(shown.fault), figure };
  const isShort = days < DAYS.critical ? 'critical' : days < DAYS.warning ? 'warning' : 'ok';
  return { check: 'certificate', state: isShort, says: say.until(day, days), figure };
}
