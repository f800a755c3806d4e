import { PROGRAM_NAME } from '../../program.ts';
import { READ_FIRST } from '../package/own.ts';
import type { OpenedPackage } from './open-package.ts';
import { readText } from './read-text.ts';

/**
 * Whether a bag was made by this program, so that it must have all manifests and each must name every file. Other bags only have to
 * satisfy RFC 8493. One of two signs is enough, so that losing one file does not relax the verification.
 */
export async function isOwn(bag: OpenedPackage): Promise<boolean> {
  if (bag.names.includes(READ_FIRST)) return true;
  const info = (await readText(bag, 'bag-info.txt')) ?? '';
  return new RegExp(`^Bag-Software-Agent: ${PROGRAM_NAME}(?: \\S+)?$`, 'mu').test(info);
}
