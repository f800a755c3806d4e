import { ask, isAnswer, type HostAnswer, type NoAnswer } from '../ask.ts';
import type { Politeness } from './politeness.ts';

/** What became of a link to outside. */
export type LinkState =
  | 'well'
  /** Another address for good, which should be written instead. */
  | 'moved'
  /** Not shown to programs, or not now: a person has to look. */
  | 'closed'
  | 'broken';

/** How a link to outside was answered. */
export interface AskedLink {
  state: LinkState;
  /** The last answer, or why there was none. */
  last: HostAnswer | NoAnswer;
  /** The addresses that it led on to, in order. */
  way: string[];
  /** Whether the way has no end. */
  isEndless: boolean;
}

/** Redirects that are followed. */
const MAX_REDIRECTS = 5;

/** Milliseconds for one link: foreign hosts may be slow. */
const LINK_PATIENCE = 20_000;

/** Answers of hosts that do not let programs see, or not at the moment. */
const CLOSED = new Set([401, 403, 407, 408, 425, 429, 451, 503, 999]);

/** Follows a link to its end. What a host does not say of an address by HEAD, it is asked by GET, as browsers do. */
export async function askLink(address: string, politeness: Politeness): Promise<AskedLink> {
  const way: string[] = [];
  let isForGood = true;
  for (let at = address; ;) {
    const last = await askOnce(at, politeness);
    const next = isAnswer(last) ? readRedirect(last, at) : undefined;
    if (next === undefined || !isAnswer(last))
      return { state: judge(last, way.length > 0 && isForGood), last, way, isEndless: false };
    if (way.length === MAX_REDIRECTS) return { state: 'broken', last, way, isEndless: true };
    isForGood &&= last.status === 301 || last.status === 308;
    way.push(next);
    at = next;
  }
}

async function askOnce(address: string, politeness: Politeness): Promise<HostAnswer | NoAnswer> {
  const asking = { headOnly: true, patience: LINK_PATIENCE };
  const head = await politeness.ask(address, () => ask(address, { ...asking, method: 'HEAD' }));
  if (isAnswer(head) && head.status < 400) return head;
  return politeness.ask(address, () => ask(address, asking));
}

/** Where an answer leads on to; `undefined` of one that does not, or not to an address of the web. */
function readRedirect({ status, headers }: HostAnswer, from: string): string | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  const url = URL.parse(location, from);
  return url && /^https?:$/u.test(url.protocol) ? url.href : undefined;
}

function judge(last: HostAnswer | NoAnswer, isMoved: boolean): LinkState {
  if (!isAnswer(last)) return 'broken';
  if (last.status >= 200 && last.status < 300) return isMoved ? 'moved' : 'well';
  return CLOSED.has(last.status) ? 'closed' : 'broken';
}
