import { posix } from 'node:path';

/** Which files of the finished site an edition holds, and under which names. */
export interface EditionFiles {
  /** The published address of the site, ending in a slash. */
  url: string;
  /** Every file of the finished site, below it, with forward slashes. */
  online: ReadonlySet<string>;
  /** The edition's name of each file that it holds, below the edition. */
  kept: ReadonlyMap<string, string>;
}

/**
 * The target of an address in a page of an edition: a file of the edition (`inside`, a relative address); a page of the live site
 * that the edition leaves out (`left-out`) or another site (`outside`), both absolute; a missing file (`broken`); or not an address
 * of a file at all, which stays unchanged (`untouched`).
 */
export type Destination =
  | { kind: 'inside'; href: string; file: string }
  | { kind: 'left-out' | 'outside'; href: string }
  | { kind: 'broken' | 'untouched' };

/** The published address of a file of the finished site. */
export function publishedAddress(file: string, url: string): string {
  const path = file.replace(/(^|\/)index\.html$/u, '$1');
  return new URL(path.split('/').map(encodeURIComponent).join('/'), url).href;
}

/** The file of the finished site that an address leads to, kept or not. */
export function findOnlineFile(address: string, from: string, files: EditionFiles): string | undefined {
  const everything = { get: (file: string) => file } as ReadonlyMap<string, string>;
  const destination = findDestination(address, from, { ...files, kept: everything });
  return destination.kind === 'inside' ? destination.file : undefined;
}

/** Finds the target of an address in the file `from` of the finished site. */
export function findDestination(address: string, from: string, files: EditionFiles): Destination {
  const written = address.trim();
  if (written === '' || written.startsWith('#')) return { kind: 'untouched' };
  let url: URL;
  try {
    url = new URL(written, publishedAddress(from, files.url));
  } catch {
    return { kind: 'broken' };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'untouched' };
  const site = new URL(files.url);
  const isOurs = url.origin === site.origin && url.pathname.startsWith(site.pathname);
  if (!isOurs) return { kind: 'outside', href: url.href };
  const file = findFile(url.pathname.slice(site.pathname.length), files.online);
  if (file === undefined) return { kind: 'broken' };
  const kept = files.kept.get(file);
  if (kept === undefined) return { kind: 'left-out', href: url.href };
  const start = files.kept.get(from) ?? from;
  const href = relativeAddress(start, kept) + url.search + url.hash;
  return { kind: 'inside', href, file };
}

/** The relative address of one file of an edition as seen from another. It always names a file. */
export function relativeAddress(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The file that a static host would serve. */
function findFile(encoded: string, online: ReadonlySet<string>): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  const isFolder = path === '' || path.endsWith('/');
  const candidates = isFolder ? [`${path}index.html`] : [path, `${path}/index.html`, `${path}.html`];
  return candidates.find((candidate) => online.has(candidate));
}
