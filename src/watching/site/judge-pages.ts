import { hash } from 'node:crypto';
import { listTried } from '../../release/hosting/smoke-test.ts';
import { RELEASE_FILE } from '../../release/swap/release-file.ts';
import { TOP_FILES } from '../../addresses/segments.ts';
import { isAnswer } from '../ask.ts';
import type { WatchingWords } from '../words.ts';
import type { ExpectedSite } from './expected.ts';
import type { WatchFinding } from './finding.ts';
import { readLiveRelease } from './judge-release.ts';
import { addressOf, listSamples, type Live } from './live.ts';
import { tellNoAnswer, tellSome } from '../tell.ts';

/**
 * Whether the files by which a server tries a release, and one for each rule of the headers, are there as they were published. Where
 * the release is not known here, whether they answer at all.
 */
export function judgePages(live: Live, expected: ExpectedSite, words: WatchingWords): WatchFinding {
  const { pages: say } = words;
  const sums = readLiveRelease(live, expected)?.manifest?.files;
  const asked = listLooked(sums ?? expected.present?.files ?? {}, expected).filter((path) =>
    live.answers.has(path),
  );
  const faults = asked.flatMap((path) => {
    const answer = live.answers.get(path);
    const address = live.url + addressOf(path);
    if (!isAnswer(answer) || answer.status !== 200) return `${address}: ${tellNoAnswer(answer, words)}`;
    const isOther = sums !== undefined && hash('sha256', answer.body) !== sums[path];
    return isOther ? say.altered(address) : [];
  });
  const figure = { name: 'time', value: live.took, unit: 'ms' } as const;
  if (faults.length > 0) return { check: 'pages', state: 'critical', says: tellSome(faults, words), figure };
  const says = sums ? say.same(asked.length, live.took) : say.answering(asked.length, live.took);
  return { check: 'pages', state: 'ok', says, figure };
}

/** The home page first. The release file and feeds are looked at apart. */
function listLooked(files: Readonly<Record<string, string>>, expected: ExpectedSite): string[] {
  const tried = listTried(files).map(({ path }) => path);
  const sampled = listSamples(expected).filter((path) => path in files && !/\.(?:xml|json)$/u.test(path));
  return [...new Set([TOP_FILES.home, ...tried, ...sampled])].filter((path) => path !== RELEASE_FILE);
}
