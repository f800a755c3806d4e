import type { Bulletin } from './bulletin.ts';

/** What readers may see of a bulletin. */
export type Visibility = 'published' | 'draft' | 'scheduled' | 'withdrawn';

/**
 * The visibility of a bulletin at the release moment (an ISO date-time with zone). A scheduled bulletin appears with
 * the first release at or after its `publishAt`.
 */
export function getVisibility(
  { status, publishAt }: Pick<Bulletin, 'status' | 'publishAt'>,
  releaseMoment: string,
): Visibility {
  if (status !== 'published') return status;
  return publishAt !== undefined && Date.parse(publishAt) > Date.parse(releaseMoment)
    ? 'scheduled'
    : 'published';
}

/** A withdrawn bulletin reduced to its tombstone: the address, the title and the reason. Body and pictures are gone. */
export function reduceToTombstone(bulletin: Bulletin): Bulletin {
  return {
    ...bulletin,
    lead: '',
    text: '',
    blocks: [],
    pictures: [],
    attachments: [],
    attendees: [],
    corrections: [],
    notes: [],
    lint: [],
    summary: undefined,
    source: undefined,
  };
}
