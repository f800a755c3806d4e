import type { Bulletin } from '../bulletins/bulletin.ts';
import type { ModelContext } from './context.ts';
import { countPages, listLatest, listSection, listYear, type List } from './listing.ts';
import { countPeoplePages } from './people-pages.ts';
import { listPlace } from './place-pages.ts';
import { changedOn, newestChange } from './sitemap-changes.ts';
import { listPhotographs } from './structured-data-bulletin.ts';

/** A page as the site map (https://www.sitemaps.org/protocol.html) tells of it. */
export interface SitemapEntry {
  url: string;
  /** The newest change of what the page shows; undefined where nothing tells it. */
  lastModified: string | undefined;
  /** Full addresses of the page's own photographs. */
  images: string[];
}

/** Every page that searchers should find, bulletins last and newest first. Tombstones are not among them. */
export function listSitemapEntries(context: ModelContext): SitemapEntry[] {
  const { catalogue, addresses } = context;
  const entry = (address: string, lastModified?: string, images: string[] = []): SitemapEntry => ({
    url: addresses.absolute(address),
    lastModified,
    images,
  });
  const lists = [
    listLatest(context),
    ...catalogue.sections.map(({ section }) => listSection(context, section.id)),
    ...catalogue.years.map(({ year }) => listYear(context, year)),
    ...catalogue.placeIndex.map(({ place }) => listPlace(context, place.id)),
  ];
  const everything = newestChange(catalogue.bulletins);
  const people = Array.from({ length: countPeoplePages(context) }, (_, index) => addresses.people(index + 1));
  const persons = catalogue.peopleIndex.flatMap(({ person, appearances }) =>
    person ? [entry(addresses.person(person.id), newestChange(appearances.map(bulletinOf)))] : [],
  );
  return [
    ...lists.flatMap((list) => listPages(list, context).map(({ address, day }) => entry(address, day))),
    ...catalogue.pages.map(({ slug }) => entry(addresses.standingPage(slug))),
    entry(addresses.search, everything),
    entry(addresses.corrections, catalogue.corrections[0]?.on),
    entry(addresses.places, everything),
    ...people.map((address) => entry(address, everything)),
    ...persons,
    entry(addresses.siteMap, everything),
    entry(addresses.data, everything),
    ...catalogue.bulletins.map((bulletin) =>
      entry(addresses.bulletin(bulletin.key), changedOn(bulletin), listPhotographs(bulletin, context)),
    ),
  ];
}

function listPages(list: List, context: ModelContext): { address: string; day: string | undefined }[] {
  const { perPage } = context.catalogue.site;
  return Array.from({ length: countPages(list, context) }, (_, index) => ({
    address: list.addressOf(index + 1),
    day: newestChange(list.bulletins.slice(index * perPage, (index + 1) * perPage)),
  }));
}

function bulletinOf({ bulletin }: { bulletin: Bulletin }): Bulletin {
  return bulletin;
}
