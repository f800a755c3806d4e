import { AGENT, READ_FIRST } from '../package/own.ts';
import type { OpenedPackage } from './open-package.ts';
import { readText } from './read-text.ts';

/**
 * Whether a bag is a package of ours, which has every manifest and whose manifests name every file. Of other bags nothing is
 * asked but what RFC 8493 asks. Either sign is enough, so that no one loss makes a stranger of a package.
 */
export async function isOwn(bag: OpenedPackage): Promise<boolean> {
  if (bag.names.includes(READ_FIRST)) return true;
  const info = (await readText(bag, 'bag-info.txt')) ?? '';
  return new RegExp(`^Bag-Software-Agent: ${AGENT}$`, 'mu').test(info);
}
