import { pageFiles } from '../../addresses/page-files.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { escapeXml } from '../epub/xhtml.ts';
import { publishedAddress } from './addresses.ts';

/** A former address of a bulletin. */
export interface Alias {
  /** As the bulletin gives it: a path or a full address. */
  former: string;
  /** The present address, in full. */
  present: string;
  title: string;
  /** The file of the finished site that would answer, when it can be one. */
  file: string | undefined;
  /** The page of the bulletin, a file of the finished site. */
  page: string;
}

/** The former addresses of bulletins. Those with a query, or of another site, have no file. */
export function listAliases(
  bulletins: readonly Bulletin[],
  url: string,
  online: ReadonlySet<string>,
): Alias[] {
  return bulletins.flatMap(({ key, title, aliases }) => {
    const page = pageFiles.bulletin(key);
    return aliases.map((former) => ({
      former,
      present: publishedAddress(page, url),
      title,
      file: findFreeFile(former, url, online),
      page,
    }));
  });
}

function findFreeFile(former: string, url: string, online: ReadonlySet<string>): string | undefined {
  const file = findAliasFile(former, url);
  return file === undefined || online.has(file) ? undefined : file;
}

/**
 * The file of an edition for a former address: its path below the site, or, when it was outside the site's base path, its whole path
 * below the edition.
 */
export function findAliasFile(former: string, url: string): string | undefined {
  const site = new URL(url);
  const address = new URL(former, url);
  if (address.origin !== site.origin || address.search !== '') return undefined;
  const isBelow = address.pathname.startsWith(site.pathname);
  let path: string;
  try {
    path = decodeURIComponent(address.pathname.slice(isBelow ? site.pathname.length : 1));
  } catch {
    return undefined;
  }
  if (path === '') return undefined;
  return /\.html?$/u.test(path) ? path : `${path.replace(/\/$/u, '')}/index.html`;
}

/** The page at a former address, as a page of the finished site: a meta refresh and a link to the present address. */
export function buildAliasPage(
  { present, title }: Pick<Alias, 'present' | 'title'>,
  words: { language: string; moved: string },
): string {
  const address = escapeXml(present);
  return (
    `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8"><title>${escapeXml(words.moved)}</title>` +
    `<meta http-equiv="refresh" content="0; url=${address}"><link rel="canonical" href="${address}"></head>` +
    `<body><main><h1>${escapeXml(words.moved)}</h1><p><a href="${address}">${escapeXml(title)}</a></p></main></body></html>`
  );
}
