import type { Day } from '../../vietnamese/days.ts';
import { plainBlock } from '../plain.ts';
import type { ReadSource } from '../source.ts';
import { proposeAttendees, type ProposedAttendee } from './attendees.ts';
import { proposeByline } from './byline.ts';
import { proposeDay, type ProposedDay } from './day.ts';
import { proposePlace } from './place.ts';
import type { Proposal } from './proposal.ts';
import { proposePublished } from './published.ts';
import { proposeYear } from './year.ts';

/** All that a source gives for the fields of a bulletin, and its blocks without what became a field. */
export interface Proposals {
  title: Proposal<string> | undefined;
  day: Proposal<ProposedDay> | undefined;
  place: Proposal<string> | undefined;
  attendees: Proposal<ProposedAttendee>[];
  byline: Proposal<string> | undefined;
  published: Proposal<Day> | undefined;
  /** The year of its folder, where it tells no day. */
  year: Proposal<string> | undefined;
  blocks: ReadSource['blocks'];
}

/** What a source gives for the fields of a bulletin. */
export function proposeFields(source: ReadSource): Proposals {
  const { title: named, likelyTitle, published: declared } = source.declared;
  const title = named ?? likelyTitle;
  const byline = proposeByline(source);
  const blocks = placeOnce(source.blocks.filter((_, index) => index !== byline?.block));
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? plainBlock(block) || [] : []));
  const published = proposePublished(declared);
  const day = proposeDay(paragraphs, { title: title ?? '', published: published?.value });
  return {
    title:
      title === undefined
        ? undefined
        : { value: title, evidence: title, confidence: named === undefined ? 'medium' : 'high' },
    day,
    place: day && proposePlace(day.evidence),
    attendees: proposeAttendees(paragraphs),
    byline,
    published,
    year: proposeYear(title ?? '', source),
    blocks,
  };
}

/** The blocks with each picture where it stands first; of one that stands again, its caption stays as a paragraph. */
function placeOnce(blocks: ReadSource['blocks']): ReadSource['blocks'] {
  const placed = new Set<string>();
  return blocks.flatMap((block): ReadSource['blocks'] => {
    if (block.kind !== 'picture' || !placed.has(block.name)) {
      if (block.kind === 'picture') placed.add(block.name);
      return [block];
    }
    const { caption } = block;
    return caption === undefined ? [] : [{ kind: 'paragraph', inlines: [{ kind: 'text', text: caption }] }];
  });
}
