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
  /** Empty while nobody has written them, which a draft allows. */
  alt: string;
}

/** Someone who took part, as a list of those present names them. */
export interface AttendeeAnswer {
  name: string;
  positions: string[];
}

/** A file from somewhere on this machine that readers may fetch, and its title for them. */
export interface AttachmentAnswer {
  file: string;
  title: string;
}

/** All that a new bulletin is made from. */
export interface Answers {
  title: string;
  section: string;
  status: 'draft' | 'published';
  date: string;
  /** The last day, when there are several. */
  endDate?: string | undefined;
  session?: Session;
  publishedOn: string;
  /** `null` when the bulletin names no place. */
  location: LocationAnswer | null;
  attendees: AttendeeAnswer[];
  photographs: PhotographAnswer[];
  attachments: AttachmentAnswer[];
  byline: string;
  /** The last part of its address. */
  slug: string;
}
