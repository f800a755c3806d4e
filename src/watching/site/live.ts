import { patternOf } from '../../release/hosting/headers.ts';
import { listTried } from '../../release/hosting/smoke-test.ts';
import { FEED_NAMES, TOP_FILES } from '../../addresses/segments.ts';
import { SECURITY_TXT } from '../../release/hosting/security-txt.ts';
import { runAtMost } from '../../files/at-most.ts';
import { ask, isAnswer, type HostAnswer, type NoAnswer } from '../ask.ts';
import type { ExpectedSite } from './expected.ts';

/** The files at the top of a site that hold its feeds. */
export const FEEDS = Object.entries(FEED_NAMES).map(([format, [name, ending]]) => ({
  format: format as keyof typeof FEED_NAMES,
  path: `${name}.${ending}`,
}));

/** What a site has answered, by the path below it of the file that was asked for. */
export interface Live {
  /** The address of the site, with a slash at its end. */
  url: string;
  answers: ReadonlyMap<string, HostAnswer | NoAnswer>;
  /** Milliseconds until the home page was there. */
  took: number;
}

/** Requests at a time. */
const CONCURRENCY = 6;

/** Asks a site for all that is looked at. Where the home page gives no answer, nothing else is asked. */
export async function askSite(url: string, expected: ExpectedSite): Promise<Live> {
  const answers = new Map<string, HostAnswer | NoAnswer>();
  const begun = performance.now();
  const home = await ask(url);
  const took = Math.round(performance.now() - begun);
  answers.set(TOP_FILES.home, home);
  if (!isAnswer(home)) return { url, answers, took };
  const others = listAsked(expected).filter((path) => path !== TOP_FILES.home);
  await runAtMost(CONCURRENCY, others, async (path) => {
    answers.set(path, await ask(url + addressOf(path)));
  });
  return { url, answers, took };
}

/** The address of a file, from the address of its site on. */
export function addressOf(path: string): string {
  return encodeURI(path.replace(/(^|\/)index\.html$/u, '$1'));
}

function listAsked(expected: ExpectedSite): string[] {
  const files = expected.present?.files ?? {};
  const tried = listTried(files).map(({ path }) => path);
  const own = [TOP_FILES.release, TOP_FILES.heartbeat, SECURITY_TXT, ...FEEDS.map(({ path }) => path)];
  return [...new Set([...tried, ...own, ...listSamples(expected)])];
}

/** A file for each rule of the table of headers, of those that the release has, and the home page for what is common. */
export function listSamples({ present, headers }: ExpectedSite): string[] {
  if (!present || !headers) return [];
  const paths = Object.keys(present.files);
  const sampled = headers.rules.flatMap((rule) => {
    const patterns = rule.paths.map((path) => new RegExp(patternOf(path), 'u'));
    return paths.find((path) => patterns.some((pattern) => pattern.test(headers.base + path))) ?? [];
  });
  return [...new Set([TOP_FILES.home, ...sampled])];
}
