import type { Session } from '../../vietnamese/days.ts';
import type { BroughtPhotograph } from './bring.ts';

/** The parts of a day, in the order of the day. */
export const SESSIONS: readonly Session[] = ['morning', 'afternoon', 'evening', 'all-day'];

/** A place as a bulletin names it: the words, and the record of the register that they mean. */
export interface LocationAnswer {
  text: string;
  place?: string;
}

/** A photograph from somewhere on this machine, made ready, and the words for it. */
export interface PhotographAnswer extends BroughtPhotograph {
  alt: string;
}

/** All that a new bulletin is made from. */
export interface Answers {
  title: string;
  section: string;
  status: 'draft' | 'published';
  date: string;
  session?: Session;
  publishedOn: string;
  /** `null` when the bulletin names no place. */
  location: LocationAnswer | null;
  photographs: PhotographAnswer[];
  byline: string;
  /** The last part of its address. */
  slug: string;
}
