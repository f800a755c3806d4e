import { basePath } from './base-path.ts';
import { rowAnchor } from './row-anchor.ts';
import {
  AWARD_LISTS,
  BULLETIN_STATISTICS,
  FEED_NAMES,
  LATER_PAGE,
  LIST_FILE,
  LOOKUP,
  SEGMENTS,
  TOP_FILES,
  type AwardListName,
  type FeedFormat,
  type FeedSubject,
  type TopicList,
} from './segments.ts';

/** Makes the addresses of one site. All begin with the base path, so that an office can live below a portal. */
export interface Addresses {
  home: string;
  bulletin(key: string): string;
  year(year: string, page?: number): string;
  section(id: string, page?: number): string;
  latest(page: number): string;
  place(id: string, page?: number): string;
  places: string;
  person(id: string): string;
  people(page?: number): string;
  /** The index of the records of a list that lead to bulletins. */
  topics(list: TopicList): string;
  topic(list: TopicList, id: string, page?: number): string;
  /** The events of one kind that concern one period; `period` is its part of the address. */
  eventPeriod(type: string, period: string, page?: number): string;
  /** The photographs of all bulletins, as albums. */
  albums(page?: number): string;
  corrections: string;
  siteMap: string;
  standingPage(slug: string): string;
  search: string;
  /** The page on the ways to be told of what is new. */
  subscribe: string;
  /** A feed of the whole site or of a part of it; `archive` counts from the oldest (RFC 5005). */
  feedOf(format: FeedFormat, of?: FeedSubject, archive?: number): string;
  calendar: string;
  /** The map of the site for machines. */
  sitemap: string;
  /** The page that explains the data files. */
  data: string;
  dataFile(name: string): string;
  /** How many bulletins there are by year, section, place and kind of event. */
  statistics: string;
  /** What is held of awards, the look-up and the ways to browse. */
  awards: string;
  /** The decisions on one form of award, or those that name a record of a register. */
  awardList(list: AwardListName, id: string): string;
  /** A file of the look-up. */
  lookupFile(name: string): string;
  /** The years of decisions. */
  decisions: string;
  decisionYear(year: string): string;
  /** A decision, or a row of its list; `key` is `<yyyy>/<slug>`. */
  decision(key: string, row?: string): string;
  /** A file beside a decision. */
  decisionFile(key: string, name: string): string;
  /** The list of a decision as a table. */
  decisionList(key: string): string;
  /** The data of one bulletin, beside its page. */
  bulletinData(key: string): string;
  previewImage(name: string): string;
  icon: string;
  emblem: string;
  image(name: string): string;
  attachment(key: string, name: string): string;
  /** The full address for canonical links, feeds and the site map. */
  absolute(address: string): string;
}

/** The addresses of a site, as the table in `src/README.md` fixes them. `url` is its published address with the base path. */
export function buildAddresses(site: { url: string }): Addresses {
  const base = basePath(site);
  const { bulletin, year, section, place, person, albums, subscribe, search, corrections, siteMap, data } =
    SEGMENTS;
  const numbered = (path: string, page = 1) =>
    page === 1 ? base + path : `${base}${path}${LATER_PAGE}/${page}/`;
  return {
    home: base,
    bulletin: (key) => `${base}${bulletin}/${key}/`,
    year: (id, page) => numbered(`${year}/${id}/`, page),
    section: (id, page) => numbered(`${section}/${id}/`, page),
    latest: (page) => numbered('', page),
    place: (id, page) => numbered(`${place}/${id}/`, page),
    places: `${base}${place}/`,
    person: (id) => `${base}${person}/${id}/`,
    people: (page) => numbered(`${person}/`, page),
    topics: (list) => `${base}${SEGMENTS[list]}/`,
    topic: (list, id, page) => numbered(`${SEGMENTS[list]}/${id}/`, page),
    eventPeriod: (type, period, page) => numbered(`${SEGMENTS.eventTypes}/${type}/${period}/`, page),
    albums: (page) => numbered(`${albums}/`, page),
    corrections: `${base}${corrections}/`,
    siteMap: `${base}${siteMap}/`,
    standingPage: (slug) => `${base}${slug}/`,
    search: `${base}${search}/`,
    subscribe: `${base}${subscribe}/`,
    feedOf: (format, of, archive) => {
      const [name, type] = FEED_NAMES[format];
      const file = archive === undefined ? `${name}.${type}` : `${name}/${archive}.${type}`;
      return of === undefined ? base + file : `${base}${SEGMENTS[of.list]}/${of.id}/${file}`;
    },
    calendar: base + TOP_FILES.calendar,
    sitemap: base + TOP_FILES.sitemap,
    data: `${base}${data}/`,
    dataFile: (name) => `${base}${data}/${name}`,
    statistics: `${base}${SEGMENTS.statistics}/${BULLETIN_STATISTICS}/`,
    awards: `${base}${SEGMENTS.awards}/`,
    awardList: (list, id) => `${base}${SEGMENTS.awards}/${AWARD_LISTS[list]}/${id}/`,
    lookupFile: (name) => `${base}${SEGMENTS.awards}/${LOOKUP}/${name}`,
    decisions: `${base}${SEGMENTS.decision}/`,
    decisionYear: (id) => `${base}${SEGMENTS.decision}/${id}/`,
    decision: (key, row) =>
      `${base}${SEGMENTS.decision}/${key}/${row === undefined ? '' : `#${encodeURIComponent(rowAnchor(row))}`}`,
    decisionFile: (key, name) => `${base}${SEGMENTS.decision}/${key}/${name}`,
    decisionList: (key) => `${base}${SEGMENTS.decision}/${key}/${LIST_FILE}`,
    bulletinData: (key) => `${base}${bulletin}/${key}/ban-tin.json`,
    previewImage: (name) => `${base}${SEGMENTS.previewImage}/${name}`,
    icon: `${base}favicon.svg`,
    emblem: base + TOP_FILES.emblem,
    image: (name) => `${base}${SEGMENTS.image}/${name}`,
    attachment: (key, name) => `${base}${bulletin}/${key}/${name}`,
    absolute: (address) => new URL(address, site.url).href,
  };
}
