import type { BulletinRecord, StandingRecord } from '../models/record.ts';
import { formatDayShort } from '../vietnamese/days.ts';
import { CUT, NAME_GAP, splitPieces } from './pieces.ts';

/** What is put into a fragment in place of what Pagefind was given. */
export interface Published {
  /** The text, separated at the pieces by which the index counts words. */
  content: string;
  meta: Record<string, string>;
}

/**
 * What a search result shows of a bulletin: its words as published, separated at the `pieces` by which the index counts words.
 * Pagefind itself would show what it was given, the canonical form.
 */
export function buildPublished(record: BulletinRecord, pieces: readonly string[]): Published {
  const shown = record.text.includes(CUT) ? pieces.map((piece) => piece.replaceAll(CUT, '')) : pieces;
  return {
    content: shown.join(CUT),
    meta: {
      title: record.title,
      lead: record.lead,
      people: record.people.join(NAME_GAP),
      places: record.places.join(NAME_GAP),
      days: record.days.map(formatDayShort).join(NAME_GAP),
      day: record.day,
      dayKind: record.dayKind,
      section: record.section,
      files: record.attachments.map(({ title }) => title).join(NAME_GAP),
      pictures: record.pictureWords.join(NAME_GAP),
      id: record.id,
      attached: JSON.stringify(describeAttached(listAttached(record))),
    },
  };
}

/** The attachments of which the text is searched. */
export function listAttached({ attachments }: BulletinRecord): (BulletinRecord['attachments'][number] & {
  text: string;
})[] {
  return attachments.flatMap(({ text = '', ...rest }) =>
    /[\p{L}\p{N}]/u.test(text) ? [{ ...rest, text }] : [],
  );
}

/** An attachment as a result names it; its words in the index are those before `end` and from that of the one before. */
export interface AttachedPart {
  title: string;
  address: string;
  end: number;
}

function describeAttached(attached: ReturnType<typeof listAttached>): AttachedPart[] {
  let end = 0;
  return attached.map(({ title, address, text }) => {
    // The gap counts as a word.
    end += splitPieces(text).length + 1;
    return { title, address, end };
  });
}

/** What a search result shows of a standing page. It has no day, which tells it from a bulletin. */
export function buildPublishedPage(
  { title, description }: StandingRecord,
  pieces: readonly string[],
): Published {
  const none = {
    people: '',
    places: '',
    days: '',
    day: '',
    dayKind: '',
    section: '',
    files: '',
    pictures: '',
    id: '',
    attached: '[]',
  };
  return {
    content: pieces.map((piece) => piece.replaceAll(CUT, '')).join(CUT),
    meta: { title, lead: description, ...none },
  };
}
