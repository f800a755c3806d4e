import { SEGMENTS } from './segments.ts';

/**
 * The paths (`/tin/2026/a/`, below the base path) that may have been meant by an address as people mistype it, the likeliest first:
 * a path in the repository, relative to the page of the content file it stands in, without its first or last slash, below a base path.
 * `toSegment` gives a segment in the form in which the site writes it.
 */
export function listMeantPaths(url: string, file: string, toSegment: (text: string) => string): string[] {
  const path = url
    .replace(/[?#].*$/su, '')
    .replaceAll('\\', '/')
    .replace(/^https?:\/\/[^/]*/iu, '');
  const parts = path
    .split('/')
    .map((part) => part.replace(/\.(?:mdx|html?|aspx|php)$/iu, ''))
    .filter((part) => part !== '' && part !== '.');
  const named = parts.filter((part) => part !== '..' && part.toLowerCase() !== 'index').map(toSegment);
  if (named.length === 0) return [];
  const at = named.findIndex((part) => Object.hasOwn(FOLDERS, part));
  const inRepository = at === -1 ? [] : [[...FOLDERS[named[at]!]!, ...named.slice(at + 1)]];
  const isRelative = !path.startsWith('/') || path.includes('../');
  const besides = isRelative ? [[...folderOf(file), ...named]] : [];
  const belowBase = named.slice(1);
  const all = [...inRepository, named, ...besides, belowBase, [SEGMENTS.bulletin, ...named]];
  return [
    ...new Set(all.filter((segments) => segments.length > 0).map((segments) => `/${segments.join('/')}/`)),
  ];
}

/** The folders of the repository whose files are pages, with the first segments of their addresses. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = { bulletins: [SEGMENTS.bulletin], pages: [] };

/** The segments above the page of a content file. */
function folderOf(file: string): string[] {
  const year = /^bulletins\/(\d{4})\//u.exec(file)?.[1];
  return year === undefined ? [] : [SEGMENTS.bulletin, year];
}
