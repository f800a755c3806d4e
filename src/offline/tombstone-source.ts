import { stringify } from 'yaml';
import type { Bulletin } from '../bulletins/bulletin.ts';

/**
 * The MDX of a withdrawn bulletin from which its notice can be built again: what `reduceToTombstone` leaves, and nothing else of the
 * bulletin. Where the schema demands more, `sentence` takes the place of its words.
 */
export function buildTombstoneSource(tombstone: Bulletin, sentence: string): string {
  const { id, title, section, status, withdrawal, date, endDate, dateBasis, publishedOn, aliases } =
    tombstone;
  const isUndated = publishedOn === undefined || publishedOn === null;
  const fields = {
    id,
    title,
    section,
    ...(isUndated ? { kind: 'imported', source: { system: sentence } } : {}),
    status,
    withdrawal,
    date,
    ...(endDate === undefined ? {} : { endDate }),
    ...(dateBasis === 'inferred' ? { dateBasis, dateText: sentence, notes: [sentence] } : {}),
    publishedOn: publishedOn ?? null,
    location: null,
    byline: sentence,
    ...(aliases.length === 0 ? {} : { aliases }),
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${sentence}\n`;
}
