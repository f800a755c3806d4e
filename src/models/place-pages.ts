import type { Bulletin } from '../bulletins/bulletin.ts';
import type { PlaceEntry } from '../catalogue/place-index.ts';
import { unitName } from '../catalogue/units.ts';
import { capitalised } from '../vietnamese/days.ts';
import { findAwardList } from './awards/linked-awards.ts';
import type { ModelContext } from './context.ts';
import { findOwnFeed } from './own-feed.ts';
import { buildIndexPage, type IndexPage } from './index-page.ts';
import type { List } from './listing.ts';
import { reasonOnPlace } from './place-reason.ts';
import { listUnitFacts } from './unit-facts.ts';

/** The bulletins of one place, after what the register says of it: first those since it came into being, then earlier ones. */
export function listPlace(context: ModelContext, id: string): List {
  const { catalogue, words, addresses } = context;
  const entry = catalogue.placeIndex.get(id);
  if (!entry) throw new Error(`no bulletin is found under the place ${id}`);
  const { place, bulletins } = entry;
  const title = words.places.titleOf(distinctPlaceName(entry, context));
  const since = place.validFrom;
  const isEarlier = ({ date }: Bulletin): boolean => since !== undefined && date < since;
  const earlier = bulletins.filter(isEarlier);
  const pages = {
    register: catalogue.places,
    addressOf: (each: { id: string }) =>
      catalogue.placeIndex.has(each.id) ? addresses.place(each.id) : undefined,
  };
  return {
    title,
    heading: capitalised(entry.name),
    description: words.places.descriptionOf(title, catalogue.site.office.name),
    bulletins: [...bulletins.filter((bulletin) => !isEarlier(bulletin)), ...earlier],
    addressOf: (page) => addresses.place(id, page),
    breadcrumb: [{ href: addresses.places, text: words.places.title }],
    facts: [...listUnitFacts(place, pages, context), ...findAwardList('place', id, context)],
    feed: findOwnFeed({ list: 'place', id }, bulletins),
    noteOf: (bulletin) => reasonOnPlace(bulletin, place, context),
    ...(since !== undefined && earlier.length > 0
      ? { groupOf: (bulletin) => words.places[isEarlier(bulletin) ? 'before' : 'since'](since) }
      : {}),
  };
}

/** A name that no other place has: with what it belongs to, and its years when even that repeats. */
export function distinctPlaceName(
  { place, name }: Pick<PlaceEntry, 'place' | 'name'>,
  { catalogue, words }: Pick<ModelContext, 'catalogue' | 'words'>,
): string {
  const parent = place.parent === undefined ? undefined : catalogue.places.get(place.parent);
  const full = parent ? `${name}, ${unitName(parent)}` : name;
  return place.validTo === undefined ? full : `${full} (${words.places.until(place.validTo)})`;
}

/** The index of all places under which bulletins are found: present ones first, then former ones, each in Vietnamese order. */
export function buildPlaceIndexPage(context: ModelContext): IndexPage {
  const { catalogue, words, addresses } = context;
  const { title, description, present, former } = words.places;
  return buildIndexPage(context, {
    address: addresses.places,
    title,
    description,
    present,
    former,
    entries: [...catalogue.placeIndex.values()].map((entry) => ({
      href: addresses.place(entry.place.id),
      text: distinctPlaceName(entry, context),
      detail: words.count(entry.bulletins.length),
      unit: entry.place,
    })),
  });
}
