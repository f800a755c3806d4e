import { hash } from 'node:crypto';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { FeedFormat } from '../../addresses/segments.ts';
import { isAnswer } from '../ask.ts';
import type { WatchingWords } from '../words.ts';
import type { ExpectedSite } from './expected.ts';
import type { WatchFinding, WatchState } from './finding.ts';
import { readLiveRelease } from './judge-release.ts';
import { FEEDS, type Live } from './live.ts';
import { tellNoAnswer, tellSome } from '../tell.ts';

/** Whether the feeds of the site answer, can be read, and are those of the release that it shows; the day of the newest entry. */
export function judgeFeeds(live: Live, expected: ExpectedSite, words: WatchingWords): WatchFinding {
  const { feeds: say } = words;
  const sums = readLiveRelease(live, expected)?.manifest?.files;
  const faults: { state: WatchState; says: string }[] = [];
  const days: string[] = [];
  for (const { format, path } of FEEDS) {
    const answer = live.answers.get(path);
    if (!isAnswer(answer) || answer.status !== 200) {
      faults.push({ state: 'critical', says: `${path}: ${tellNoAnswer(answer, words)}` });
      continue;
    }
    const entries = readDays(format, answer.body.toString('utf8'));
    if (!entries) faults.push({ state: 'critical', says: say.unread(path) });
    else {
      const newest = entries.sort().at(-1);
      if (newest !== undefined) days.push(newest);
      if (sums !== undefined && hash('sha256', answer.body) !== sums[path])
        faults.push({ state: 'warning', says: say.older(path, newest) });
    }
  }
  const isCritical = faults.some(({ state }) => state === 'critical');
  if (faults.length === 0)
    return { check: 'feeds', state: 'ok', says: say.same(FEEDS.length, days.sort().at(-1)) };
  const worst = faults.toSorted((a, b) => Number(b.state === 'critical') - Number(a.state === 'critical'));
  return {
    check: 'feeds',
    state: isCritical ? 'critical' : 'warning',
    says: tellSome(
      worst.map(({ says }) => says),
      words,
    ),
  };
}

/** The days of the entries of a feed; `undefined` of a text that is none. */
function readDays(format: FeedFormat, text: string): string[] | undefined {
  try {
    return listMoments(format, text).flatMap((moment) => {
      const time = Date.parse(String(moment ?? ''));
      return Number.isNaN(time) ? [] : [new Date(time).toISOString().slice(0, 10)];
    });
  } catch {
    return undefined;
  }
}

function listMoments(format: FeedFormat, text: string): unknown[] {
  if (format === 'rss') return (parseRssFeed(text).items ?? []).map(({ pubDate }) => pubDate);
  if (format === 'json') return (parseJsonFeed(text).items ?? []).map((item) => item.date_published);
  return (parseAtomFeed(text).entries ?? []).map(({ published, updated }) => published ?? updated);
}
