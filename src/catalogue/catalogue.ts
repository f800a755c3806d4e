import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import type { Place, Registers } from '../registers/schema.ts';
import type { Site } from '../site.ts';
import { listCorrections, type CorrectionEntry } from './corrections.ts';
import { indexNeighbours, type Neighbours } from './neighbours.ts';
import { compareNewestFirst, compareNewestInYear } from './order.ts';
import { buildPeopleIndex, type PersonEntry } from './people-index.ts';
import { buildPlaceIndex, type PlaceEntry } from './place-index.ts';
import { indexRelated, type RelatedFinder } from './related.ts';
import { groupByTopic, type Topics } from './topics.ts';

/** A standing page as the menu needs it. */
export interface PageEntry {
  slug: string;
  title: string;
  description: string;
}

export interface YearGroup {
  year: string;
  /** In the order of their days in the year, newest first. */
  bulletins: Bulletin[];
}

export interface SectionGroup {
  section: Site['sections'][number];
  bulletins: Bulletin[];
}

/** What the office knows: its bulletins in order, grouped as readers look for them. */
export interface Catalogue {
  site: Site;
  registers: Registers;
  /** Published bulletins, newest first. */
  bulletins: Bulletin[];
  /** The same by id. */
  byId: ReadonlyMap<string, Bulletin>;
  /** Withdrawn bulletins, reduced to their tombstones. They stand in no list. */
  tombstones: Bulletin[];
  /** Newest year first. */
  years: YearGroup[];
  /** Bulletins with photographs, in the order of `years`. */
  albums: Bulletin[];
  /** In the order of `site.yaml`; a section without bulletins has an empty group. */
  sections: SectionGroup[];
  /** In the order of the menu, then by slug. */
  pages: PageEntry[];
  places: ReadonlyMap<string, Place>;
  /** Every place that leads to a bulletin, by id, in Vietnamese order. */
  placeIndex: ReadonlyMap<string, PlaceEntry>;
  /** Bulletins by bloc, movement, kind of event and organiser. */
  topics: Topics;
  /** Everybody who is named as an attendee, by given name. */
  readonly peopleIndex: PersonEntry[];
  /** The ids of those of them whom the register has: each has a page. */
  readonly peopleIds: ReadonlySet<string>;
  /** Newest first. */
  corrections: CorrectionEntry[];
  related: RelatedFinder;
  /** By key, within the section. */
  neighbours: ReadonlyMap<string, Neighbours>;
}

/** Builds the catalogue: orders and groups everything once, so that no page has to. */
export function buildCatalogue(parts: {
  site: Site;
  registers: Registers;
  bulletins: readonly Bulletin[];
  pages: readonly PageEntry[];
}): Catalogue {
  const { site, registers } = parts;
  const bulletins = parts.bulletins.filter(isShown).sort(compareNewestFirst);
  const tombstones = parts.bulletins.filter(({ status }) => status === 'withdrawn').sort(compareNewestFirst);
  const byYear = Map.groupBy(bulletins, ({ year }) => year);
  const bySection = Map.groupBy(bulletins, ({ section }) => section);
  const sections = site.sections.map((section) => ({ section, bulletins: bySection.get(section.id) ?? [] }));
  const places = new Map(registers.places.map((place) => [place.id, place]));
  const years = [...byYear]
    .map(([year, group]) => ({ year, bulletins: group.sort(compareNewestInYear) }))
    .sort((a, b) => Number(b.year) - Number(a.year));
  let peopleIndex: PersonEntry[] | undefined;
  let peopleIds: ReadonlySet<string> | undefined;
  return {
    site,
    registers,
    bulletins,
    byId: new Map(bulletins.map((bulletin) => [bulletin.id, bulletin])),
    tombstones,
    years,
    albums: years.flatMap((group) => group.bulletins.filter(hasPhotograph)),
    sections,
    pages: orderPages(parts.pages, site.menuPages),
    places,
    placeIndex: buildPlaceIndex(bulletins, places),
    topics: groupByTopic(bulletins, site, registers),
    // Built on first use: ordering tens of thousands of names takes long, and only the pages of people need it.
    get peopleIndex() {
      return (peopleIndex ??= buildPeopleIndex(bulletins, registers.people));
    },
    get peopleIds() {
      return (peopleIds ??= new Set(this.peopleIndex.flatMap(({ person }) => person?.id ?? [])));
    },
    corrections: listCorrections(bulletins),
    related: indexRelated(bulletins),
    neighbours: indexNeighbours(sections),
  };
}

/** Whether a bulletin has a page. The loader passes drafts and scheduled bulletins to a preview only. */
function isShown({ status, preview }: Bulletin): boolean {
  return status === 'published' || preview !== undefined;
}

function hasPhotograph({ pictures }: Bulletin): boolean {
  return pictures.some(({ photograph }) => photograph);
}

function orderPages(pages: readonly PageEntry[], menu: readonly string[]): PageEntry[] {
  const rank = ({ slug }: PageEntry) => (menu.includes(slug) ? menu.indexOf(slug) : menu.length);
  return [...pages].sort((a, b) => rank(a) - rank(b) || byCodeUnits(a.slug, b.slug));
}
