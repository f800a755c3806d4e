import { basePath, type Site } from '../site.ts';

export type FeedFormat = 'rss' | 'atom' | 'json';

const feedNames = { rss: ['rss', 'xml'], atom: ['atom', 'xml'], json: ['feed', 'json'] } as const;

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
  corrections: string;
  siteMap: string;
  standingPage(slug: string): string;
  search: string;
  feed: string;
  /** A feed of the whole site or of one section; `archive` counts from the oldest (RFC 5005). */
  feedOf(format: FeedFormat, section?: string, archive?: number): string;
  calendar: string;
  /** The page that explains the data files. */
  data: string;
  dataFile(name: string): string;
  /** The data of one bulletin, beside its page. */
  bulletinData(key: string): string;
  previewImage(name: string): string;
  icon: string;
  image(name: string): string;
  attachment(key: string, name: string): string;
  /** The full address for canonical links, feeds and the site map. */
  absolute(address: string): string;
}

/** The addresses of a site, as the table in `src/README.md` fixes them. */
export function buildAddresses(site: Pick<Site, 'url'>): Addresses {
  const base = basePath(site);
  const numbered = (path: string, page = 1) => (page === 1 ? base + path : `${base}${path}trang/${page}/`);
  return {
    home: base,
    bulletin: (key) => `${base}tin/${key}/`,
    year: (year, page) => numbered(`nam/${year}/`, page),
    section: (id, page) => numbered(`chuyen-muc/${id}/`, page),
    latest: (page) => numbered('', page),
    place: (id, page) => numbered(`dia-danh/${id}/`, page),
    places: `${base}dia-danh/`,
    person: (id) => `${base}nguoi/${id}/`,
    people: (page) => numbered('nguoi/', page),
    corrections: `${base}dinh-chinh/`,
    siteMap: `${base}so-do-trang/`,
    standingPage: (slug) => `${base}${slug}/`,
    search: `${base}tim-kiem/`,
    feed: `${base}rss.xml`,
    feedOf: (format, section, archive) => {
      const [name, type] = feedNames[format];
      const file = archive === undefined ? `${name}.${type}` : `${name}/${archive}.${type}`;
      return section === undefined ? base + file : `${base}chuyen-muc/${section}/${file}`;
    },
    calendar: `${base}lich.ics`,
    data: `${base}du-lieu/`,
    dataFile: (name) => `${base}du-lieu/${name}`,
    bulletinData: (key) => `${base}tin/${key}/ban-tin.json`,
    previewImage: (name) => `${base}anh-xem-truoc/${name}`,
    icon: `${base}favicon.svg`,
    image: (name) => `${base}anh/${name}`,
    attachment: (key, name) => `${base}tin/${key}/${name}`,
    absolute: (address) => new URL(address, site.url).href,
  };
}
