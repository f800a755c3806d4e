import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BulletinRecord } from '../models/record.ts';
import { formatDayShort } from '../vietnamese/days.ts';
import type { Fragment } from './fragment-file.ts';
import { CUT, NAME_GAP } from './pieces.ts';

/** What is put into a fragment in place of what Pagefind was given. */
export type Published = Pick<Fragment, 'content' | 'meta'>;

const SIGNATURE = 'pagefind_dcd';

/**
 * What readers see of a bulletin among results: its words as they were published, cut at the `pieces` of its text, where the
 * index counts words. Pagefind itself would show what it was given, which is the canonical form.
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
    },
  };
}

/**
 * A word that nobody types and that changes with anything readers see. Pagefind names a fragment file after what it was
 * given; without this word a corrected comma would keep the name of the file, and caches would keep the old text.
 */
export function buildEdition(published: Published): string {
  const digest = createHash('sha256').update(JSON.stringify(published)).digest('hex').slice(0, 10);
  // A full-width z is the last letter there is, which keeps these words out of the chunks that readers fetch; digits
  // would make Pagefind take the word apart.
  return `ｚ${digest.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;
}

/** The bytes of a fragment file with what readers see. */
export function packFragment(fragment: Fragment, published: Published): Uint8Array {
  const packed = gzipSync(SIGNATURE + JSON.stringify({ ...fragment, ...published }));
  // The tenth byte names the operating system, which is no business of the published site.
  packed[9] = 255;
  return packed;
}

/** What Pagefind has written into a fragment file. */
export function unpackFragment(bytes: Uint8Array): Fragment {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error('A fragment does not begin as Pagefind 1.6.0 writes it');
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}
