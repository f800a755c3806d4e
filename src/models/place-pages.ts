import type { PlaceEntry } from '../catalogue/place-index.ts';
import { listPresentSuccessors, placeName } from '../catalogue/places.ts';
import type { Place } from '../registers/schema.ts';
import type { ModelContext } from './context.ts';
import type { List, Ways } from './listing.ts';
import { buildShell, type Link, type Shell } from './shell.ts';

/** The bulletins of one place, with the places that it came from, belongs to and became. */
export function listPlace(context: ModelContext, id: string): List {
  const { catalogue, words, addresses } = context;
  const entry = catalogue.placeIndex.find(({ place }) => place.id === id);
  if (!entry) throw new Error(`no bulletin is found under the place ${id}`);
  const { place, bulletins } = entry;
  const title = words.places.titleOf(titleName(entry, context));
  return {
    title,
    description: words.places.descriptionOf(title, catalogue.site.office.name),
    bulletins,
    addressOf: (page) => addresses.place(id, page),
    breadcrumb: [{ href: addresses.places, text: words.places.title }],
    ways: listWays(place, context),
  };
}

/** A name that no other place has: with what it belongs to, and its years when even that repeats. */
function titleName({ place, name }: PlaceEntry, { catalogue, words }: ModelContext): string {
  const parent = place.parent === undefined ? undefined : catalogue.places.get(place.parent);
  const full = parent ? `${name}, ${placeName(parent)}` : name;
  return place.validTo === undefined ? full : `${full} (${words.places.until(place.validTo)})`;
}

function listWays(place: Place, context: ModelContext): Ways[] {
  const { catalogue, words, addresses } = context;
  const findable = new Set(catalogue.placeIndex.map((entry) => entry.place.id));
  const link = (each: Place): Link | undefined =>
    findable.has(each.id) ? { href: addresses.place(each.id), text: placeName(each) } : undefined;
  const parent = place.parent === undefined ? undefined : catalogue.places.get(place.parent);
  const former = catalogue.registers.places.filter(({ successors }) => successors.includes(place.id));
  const groups: [string, Place[]][] = [
    [words.places.partOf, parent ? [parent] : []],
    [words.places.became, listPresentSuccessors(place, catalogue.places)],
    [words.places.cameFrom, former],
  ];
  return groups
    .map(([label, places]) => ({ label, links: places.map(link).filter((each) => each !== undefined) }))
    .filter(({ links }) => links.length > 0);
}

/** The index of all places under which bulletins are found. */
export interface PlaceIndexPage {
  shell: Shell;
  heading: string;
  groups: { label: string; places: (Link & { detail: string })[] }[];
}

/** Present places first, then former ones, each in Vietnamese order. */
export function buildPlaceIndexPage(context: ModelContext): PlaceIndexPage {
  const { catalogue, words, addresses } = context;
  const { title, description } = words.places;
  const toLink = (entry: PlaceEntry) => ({
    href: addresses.place(entry.place.id),
    text: titleName(entry, context),
    detail: words.count(entry.bulletins.length),
  });
  const groups = [
    { label: words.places.present, places: catalogue.placeIndex.filter(isPresent).map(toLink) },
    {
      label: words.places.former,
      places: catalogue.placeIndex.filter((entry) => !isPresent(entry)).map(toLink),
    },
  ];
  return {
    shell: buildShell(context, {
      address: addresses.places,
      title,
      description,
      breadcrumb: [{ href: addresses.places, text: title }],
    }),
    heading: title,
    groups: groups.filter(({ places }) => places.length > 0),
  };
}

function isPresent({ place }: PlaceEntry): boolean {
  return place.validTo === undefined && place.successors.length === 0;
}
