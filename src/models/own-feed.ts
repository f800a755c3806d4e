import type { FeedSubject } from '../addresses/segments.ts';

/** Bulletins from which on a place, a bloc or a movement has a feed of its own. */
const LEAST_BULLETINS = 3;

/** The feed of one place, bloc or movement, where it has enough bulletins for one. */
export function findOwnFeed(of: FeedSubject, bulletins: readonly unknown[]): FeedSubject | undefined {
  return bulletins.length >= LEAST_BULLETINS ? of : undefined;
}
