import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BulletinRecord, StandingRecord } from '../models/record.ts';
import { formatDayShort } from '../vietnamese/days.ts';
import type { Fragment } from './fragment-file.ts';
import { CUT, NAME_GAP, splitPieces } from './pieces.ts';

/** What is put into a fragment in place of what Pagefind was given. */
export type Published = Pick<Fragment, 'content' | 'meta'>;

const SIGNATURE = 'pagefind_dcd';

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

/**
 * A word that nobody types, made from a hash of everything that readers see. Pagefind names a fragment file by a hash of what it was
 * given; without this word, a corrected comma would not change the name, and caches would keep the old text.
 */
export function buildEdition(published: Published): string {
  const digest = createHash('sha256').update(JSON.stringify(published)).digest('hex').slice(0, 10);
  // The full-width z sorts last, which keeps these words out of the chunks that readers fetch. Digits are replaced by letters,
  // because Pagefind would split the word at them.
  return `ｚ${digest.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;
}

/** The bytes of a fragment file with what readers see. */
export function packFragment(fragment: Fragment, published: Published): Uint8Array {
  const packed = gzipSync(SIGNATURE + JSON.stringify({ ...fragment, ...published }));
  // The tenth byte of a gzip file names the operating system (RFC 1952); 255 means unknown.
  packed[9] = 255;
  return packed;
}

/** What Pagefind has written into a fragment file. */
export function unpackFragment(bytes: Uint8Array): Fragment {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error('A fragment does not begin as Pagefind 1.6.0 writes it');
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}
