import { runAtMost } from '../../files/at-most.ts';
import { askLink, type AskedLink } from './ask-link.ts';
import type { OutsideLink } from './list-outside.ts';
import { openPoliteness } from './politeness.ts';

/** Hosts that are asked at a time. */
const HOSTS = 8;

/** Milliseconds between two requests to one host. */
const PAUSE = 1_000;

/** A link with what became of it. */
export interface CheckedLink extends OutsideLink, AskedLink {}

/** Asks for every link, in their order for each host; `onLink` is called after each. */
export async function checkLinks(
  links: readonly OutsideLink[],
  onLink: (done: number) => void = () => {},
  pause = PAUSE,
): Promise<CheckedLink[]> {
  const politeness = openPoliteness(pause);
  const checked = new Map<string, CheckedLink>();
  const hosts = Map.groupBy(links, ({ address }) => new URL(address).host);
  await runAtMost(HOSTS, [...hosts.values()], async (ofHost) => {
    for (const link of ofHost) {
      checked.set(link.address, { ...link, ...(await askLink(link.address, politeness)) });
      onLink(checked.size);
    }
  });
  return links.map(({ address }) => checked.get(address)!);
}
