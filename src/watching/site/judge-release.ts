import { digestRelease, type Manifest } from '../../release/swap/manifest.ts';
import { RELEASE_FILE } from '../../release/swap/release-file.ts';
import { isAnswer } from '../ask.ts';
import type { WatchingWords } from '../words.ts';
import type { ExpectedSite } from './expected.ts';
import type { WatchFinding } from './finding.ts';
import type { Live } from './live.ts';
import { tellNoAnswer } from '../tell.ts';

/** Which release a site shows, as it says itself. */
export interface LiveRelease {
  digest: string;
  /** `Bantin 1.2.3`; missing in older releases. */
  program: string | undefined;
  /** That of the release, where this machine knows it. */
  manifest: Manifest | undefined;
}

/** The release that the file for it names; `undefined` where there is no such file, or none of that form. */
export function readLiveRelease({ answers }: Live, expected: ExpectedSite): LiveRelease | undefined {
  const answer = answers.get(RELEASE_FILE);
  if (!isAnswer(answer) || answer.status !== 200) return undefined;
  const text = answer.body.toString('utf8');
  const digest = /\bsha256:([0-9a-f]{64})$/mu.exec(text)?.[1];
  if (digest === undefined) return undefined;
  const known = [expected.present, expected.previous];
  const manifest = known.find((each) => each && digestRelease(each, RELEASE_FILE) === digest);
  return { digest, program: /: (Bantin \d+\.\d+\.\d+\S*)$/mu.exec(text)?.[1], manifest };
}

/** Whether the site shows the release that was built last. */
export function judgeRelease(live: Live, expected: ExpectedSite, words: WatchingWords): WatchFinding {
  const { release: say } = words;
  const found = readLiveRelease(live, expected);
  if (!found) {
    const answer = live.answers.get(RELEASE_FILE);
    const isForeign = isAnswer(answer) && answer.status === 200;
    const says = isForeign ? say.noDigest(RELEASE_FILE) : `${RELEASE_FILE}: ${tellNoAnswer(answer, words)}`;
    return { check: 'release', state: 'critical', says };
  }
  const { digest, program = '', manifest } = found;
  if (!expected.present) return { check: 'release', state: 'unknown', says: say.nothingBuilt(digest) };
  if (manifest === expected.present)
    return { check: 'release', state: 'ok', says: say.same(digest, program) };
  const built = digestRelease(expected.present, RELEASE_FILE);
  if (manifest) return { check: 'release', state: 'warning', says: say.before(digest, built) };
  return { check: 'release', state: 'critical', says: say.other(digest, built) };
}
