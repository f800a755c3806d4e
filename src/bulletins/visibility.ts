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

/** What is shown of a bulletin at the release moment: all of it, its tombstone, or nothing. A preview shows all, marked. */
export function showAt(
  bulletin: Bulletin,
  { releaseMoment, isPreview }: { releaseMoment: string; isPreview: boolean },
): Bulletin | undefined {
  const visibility = getVisibility(bulletin, releaseMoment);
  if (visibility === 'withdrawn') return reduceToTombstone(bulletin);
  if (visibility === 'published') return bulletin;
  return isPreview ? { ...bulletin, preview: visibility } : undefined;
}

/**
 * A withdrawn bulletin reduced to its tombstone: the address with the former ones that lead to it, the title, the days and the
 * reason. What stays is listed here, so that a field that is added some day goes with the rest.
 */
export function reduceToTombstone(bulletin: Bulletin): Bulletin {
  const { key, year, slug, file, id, title, section, status, withdrawal } = bulletin;
  const { date, endDate, dateBasis, publishedOn, aliases } = bulletin;
  return {
    key,
    year,
    slug,
    file,
    id,
    title,
    section,
    status,
    withdrawal,
    date,
    endDate,
    dateBasis,
    publishedOn,
    aliases,
    kind: 'original',
    location: null,
    byline: { text: '' },
    lead: '',
    text: '',
    blocks: [],
    headings: [],
    pictures: [],
    attachments: [],
    attendees: [],
    organisers: [],
    corrections: [],
  };
}
