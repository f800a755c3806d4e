import { readFormerAddress } from '../../bulletins/former-address.ts';
import { importedNotes } from '../../strings/importing.vi.ts';
import type { Proposals } from '../proposals/propose.ts';
import type { ReadSource } from '../source.ts';
import type { DraftCircumstances } from './draft.ts';
import { describePicture, type NamedPicture } from './pictures.ts';

/** A draft as far as it is composed. */
export interface Composition extends DraftCircumstances {
  id: string;
  pictures: readonly NamedPicture[];
  attachments: readonly { src: string; title: string }[];
}

/** The frontmatter of a draft: what its source gives, and null for what a person must fill in. */
export function composeFields(source: ReadSource, proposals: Proposals, composition: Composition): object {
  const { title, day, place, attendees, byline, published } = proposals;
  const { date, endDate, session, said, year } = day?.value ?? {};
  const isInferred = date !== undefined && year !== 'written';
  const { address } = source.declared;
  const alias = findAlias(address);
  const location = place && describePlace(place.value, date, composition);
  return {
    id: composition.id,
    title: title?.value ?? null,
    section: composition.section ?? null,
    kind: 'imported',
    status: 'draft',
    date: date ?? null,
    ...(endDate === undefined ? {} : { endDate }),
    ...(session === undefined ? {} : { session }),
    ...(said === undefined || year === 'written' ? {} : { dateText: said }),
    ...(isInferred ? { dateBasis: 'inferred' } : {}),
    publishedOn: published?.value ?? null,
    location: location ?? null,
    ...(attendees.length > 0 ? { attendees: attendees.map(({ value }) => value) } : {}),
    ...(composition.pictures.length > 0 ? { images: composition.pictures.map(describePicture) } : {}),
    ...(composition.attachments.length > 0 ? { attachments: composition.attachments } : {}),
    byline: byline?.value ?? null,
    source: {
      ...(address !== undefined && /^https?:/iu.test(address) ? { url: address } : {}),
      ...(source.system === undefined ? {} : { system: source.system }),
      sha256: composition.sha256,
    },
    ...(alias === undefined ? {} : { aliases: [alias] }),
    ...(isInferred ? { notes: [importedNotes.year[year!](said!)] } : {}),
  };
}

/** The former address of a page as a site can lead it on: path and query. */
function findAlias(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  const alias = `${pathname.replace(/\/{2,}/gu, '/')}${search}`;
  return alias !== '/' && readFormerAddress(alias) ? alias : undefined;
}

function describePlace(words: string, day: string | undefined, { findPlace }: Composition): object {
  const place = day === undefined ? undefined : findPlace(words, day);
  return { text: words, ...(place === undefined ? {} : { place }) };
}
