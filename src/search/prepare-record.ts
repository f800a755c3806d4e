import type { CustomRecord } from 'pagefind';
import type { BulletinRecord, StandingRecord } from '../models/record.ts';
import { formatDayShort } from '../vietnamese/days.ts';
import { listFilterValues } from './filters.ts';
import { indexNames, indexPieces, indexText, splitPieces } from './pieces.ts';
import { buildPublished, buildPublishedPage, listAttached, type Published } from './published-fragment.ts';

/** A bulletin or a standing page as Pagefind is given it, in canonical words, and as its readers see it. */
export interface GivenRecord {
  given: PagefindFields;
  published: Published;
}

/** What Pagefind is given of each. */
export type PagefindFields = Required<CustomRecord>;

/** Prepares a bulletin for the index. */
export function prepareRecord(record: BulletinRecord): GivenRecord {
  const pieces = findSearchedPieces(record);
  const published = buildPublished(record, pieces);
  const content = indexPieces(pieces);
  const attached = listAttached(record);
  const given = {
    url: record.address,
    content,
    language: 'vi',
    // All of these are searched; what is only shown is put into the fragments. Pagefind numbers those that some record has, so
    // that all records have all of them, if need be without a word.
    meta: {
      title: indexText(record.title),
      lead: indexLead(record.lead, content),
      people: indexNames(record.people),
      places: indexNames(record.places),
      section: indexText(record.section),
      days: indexNames(record.days.map(formatDayShort)),
      files: indexNames(record.attachments.map(({ title }) => title)),
      pictures: indexNames(record.pictureWords),
      attached: indexNames(attached.map(({ text }) => text)),
      id: indexText(record.id),
    },
    filters: listFilterValues(record),
    sort: { date: record.day },
  };
  return { given, published };
}

/** What a standing page has none of. */
const NO_FIELDS = {
  people: '',
  places: '',
  section: '',
  days: '',
  files: '',
  pictures: '',
  attached: '',
  id: '',
};

/** Prepares a standing page for the index. It has no day: neither filters nor lists of bulletins hold it. */
export function prepareStandingPage(page: StandingRecord): GivenRecord {
  const pieces = findSearchedPieces(page);
  const published = buildPublishedPage(page, pieces);
  const content = indexPieces(pieces);
  const given = {
    url: page.address,
    content,
    language: 'vi',
    meta: {
      title: indexText(page.title),
      lead: indexLead(page.description, content),
      ...NO_FIELDS,
    },
    filters: {},
    sort: {},
  };
  return { given, published };
}

/** The words of a lead; none where it is part of the body, in which they would be counted twice. */
function indexLead(lead: string, content: string): string {
  const words = indexText(lead);
  return content.includes(words) ? '' : words;
}

/**
 * The words by which a bulletin or a page is found. Pagefind leaves out a record without any, so that one of pictures alone is found by its
 * title, and one whose title has none either by its address.
 */
function findSearchedPieces({
  text,
  title,
  address,
}: Pick<BulletinRecord, 'text' | 'title' | 'address'>): string[] {
  const pieces = [text, title].map(splitPieces);
  return pieces.find((each) => indexPieces(each).trim() !== '') ?? splitPieces(address);
}
