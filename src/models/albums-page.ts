import type { Bulletin } from '../bulletins/bulletin.ts';
import { foreignLanguage, type ModelContext } from './context.ts';
import { withCompleteness, type ListExtent } from './extent.ts';
import { buildFigure, figureId, type Figure } from './figure.ts';
import { buildListedDay, type ListedDay } from './listed-day.ts';
import { buildPagination, type Pagination } from './listing.ts';
import { buildShell, type Link, type Shell } from './shell.ts';
import { newestChange } from './sitemap-changes.ts';

/** The photographs of one bulletin, as the page of albums shows them. */
export interface Album extends ListedDay {
  /** Leads to the first photograph, which a script opens large; without one, to its place in the bulletin. */
  link: Link;
  /** The `lang` of its words, when the site's own words are in another language. */
  language: string | undefined;
  /** Only in a preview: that readers cannot see it yet. */
  mark: string | undefined;
  place: string | undefined;
  count: string;
  /** The first of its photographs. */
  figures: Figure[];
}

/** One page of the albums of a site, under their years. */
export interface AlbumsPage {
  shell: Shell;
  heading: string;
  extent: ListExtent;
  years: { heading: string; albums: Album[] }[];
  pagination: Pagination | undefined;
}

/** Photographs that stand for an album, at most. */
const MAX_SHOWN = 3;

/** How many pages the albums have: none without photographs. */
export function countAlbumPages({ catalogue }: ModelContext): number {
  return Math.ceil(catalogue.albums.length / catalogue.site.perPage);
}

/** The bulletins whose albums stand on a page; pages count from 1. */
export function albumsOn(page: number, { catalogue }: ModelContext): Bulletin[] {
  const { perPage } = catalogue.site;
  return catalogue.albums.slice((page - 1) * perPage, page * perPage);
}

/** A page of the albums, newest first. */
export function buildAlbumsPage(page: number, context: ModelContext): AlbumsPage {
  const { catalogue, words, addresses } = context;
  const address = addresses.albums(page);
  const title = words.pageTitle(words.albums.title, page);
  const shown = albumsOn(page, context);
  return {
    shell: buildShell(context, {
      address,
      title,
      description: words.pageTitle(words.albums.description(catalogue.site.office.name), page),
      breadcrumb: [{ href: address, text: title }],
      modified: newestChange(shown),
    }),
    heading: title,
    extent: withCompleteness(words.albums.note, context),
    years: [...Map.groupBy(shown, ({ year }) => year)].map(([year, bulletins]) => ({
      heading: words.albums.yearOf(year),
      albums: bulletins.map((bulletin) => buildAlbum(bulletin, context, MAX_SHOWN)),
    })),
    pagination: buildPagination({ addressOf: addresses.albums }, page, countAlbumPages(context), words),
  };
}

/** The album of a bulletin with photographs, with so many of them at most. */
export function buildAlbum(bulletin: Bulletin, context: ModelContext, most: number): Album {
  const { words, addresses } = context;
  const { pictures } = bulletin;
  const photographs = pictures.filter(({ photograph }) => photograph);
  const first = figureId(pictures.indexOf(photographs[0]!) + 1);
  return {
    link: { href: `${addresses.bulletin(bulletin.key)}#${first}`, text: bulletin.title },
    language: foreignLanguage(context),
    mark: bulletin.preview && words.preview[bulletin.preview],
    ...buildListedDay(bulletin, 'event', context),
    place: bulletin.location?.text,
    count: words.albums.photographs(photographs.length),
    figures: photographs.slice(0, most).map((each) => buildFigure(each, context, { isFirst: false })),
  };
}
