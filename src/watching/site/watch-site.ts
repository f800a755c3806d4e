import type { DueAnswer } from '../../release/due/due.ts';
import { isAnswer } from '../ask.ts';
import type { WatchingWords } from '../words.ts';
import { askCertificate } from './certificate.ts';
import type { ExpectedSite } from './expected.ts';
import type { WatchFinding } from './finding.ts';
import { judgeCertificate } from './judge-certificate.ts';
import { judgeContact } from './judge-contact.ts';
import { judgeDue } from './judge-due.ts';
import { judgeFeeds } from './judge-feeds.ts';
import { judgeHeaders } from './judge-headers.ts';
import { judgeHeartbeat } from './judge-heartbeat.ts';
import { judgePages } from './judge-pages.ts';
import { judgeRelease, readLiveRelease } from './judge-release.ts';
import { askSite } from './live.ts';

/** What a site is looked at with. */
export interface Watch {
  /** Its address, with a slash at its end. */
  url: string;
  expected: ExpectedSite;
  /** Whether a build is due; unknown where another machine builds. */
  due: DueAnswer | undefined;
  /** The present moment, an ISO date-time with zone. */
  moment: string;
  /** Hours from one run of the publisher to the next; 0 where none runs by itself. */
  every: number;
}

/** Looks at a site from outside. Where its home page gives no answer, that and the certificate are all that can be told of it. */
export async function watchSite(watch: Watch, words: WatchingWords): Promise<WatchFinding[]> {
  const { url, expected, due, every } = watch;
  const moment = Date.parse(watch.moment);
  const address = new URL(url);
  const [live, shown] = await Promise.all([
    askSite(url, expected),
    address.protocol === 'https:' ? askCertificate(address) : undefined,
  ]);
  const certificate = judgeCertificate(shown, moment, words);
  const builds = due === undefined ? [] : [judgeDue(due, { every, moment }, words)];
  const pages = judgePages(live, expected, words);
  if (![...live.answers.values()].some(isAnswer)) return [pages, certificate, ...builds];
  const digest = readLiveRelease(live, expected)?.digest;
  return [
    pages,
    judgeRelease(live, expected, words),
    judgeHeartbeat(live, { every, moment, digest }, words),
    judgeHeaders(live, expected, words),
    judgeFeeds(live, expected, words),
    certificate,
    judgeContact(live, expected, moment, words),
    ...builds,
  ];
}
