import { pageFiles } from '../../addresses/page-files.ts';
import { foldFormerAddress, foldPagePath } from '../../bulletins/former-address.ts';
import type { Redirect } from '../../models/redirects.ts';
import { aliasFile } from '../hosting/alias-page.ts';
import type { Fault } from '../invariants/fault.ts';

/**
 * Former addresses that are also addresses of pages, or of two bulletins: one of the two would be unreachable. They are compared
 * as hosts do that know several addresses of a page. An address with a query does not collide with the page at its path, unless that is
 * the search page, which has queries of its own. Nothing can lie below a file.
 */
export function findTakenPages(
  redirects: readonly Redirect[],
  base: string,
  files: Iterable<string>,
): Fault[] {
  const present = foldAll(files);
  const pages = new Set([...files].map((file) => foldPagePath(encodeURI(base + file))));
  const searchPage = foldPagePath(base + pageFiles.search);
  const targets = new Map<string, Set<string>>();
  for (const redirect of redirects) {
    for (const key of listKeys(redirect, base)) {
      targets.set(key, (targets.get(key) ?? new Set()).add(redirect.to));
    }
  }
  const isTwin = (redirect: Redirect) => listKeys(redirect, base).some((key) => targets.get(key)!.size > 1);
  const isPage = ({ path, query }: Redirect) => {
    const page = foldPagePath(path);
    return (query === '' || page === searchPage) && pages.has(page);
  };
  return redirects
    .filter((redirect) => isTwin(redirect) || isPage(redirect) || isBelowFile(redirect, base, present))
    .map(buildFault);
}

/** Former addresses that would lie below the page of another: no disk holds both, and hosts take the rest for a part of the page. */
export function findBlockedPages(redirects: readonly Redirect[], base: string): Fault[] {
  const pages = redirects.flatMap((redirect) => {
    const page = aliasFile(redirect.path, base);
    const below = isBelow(redirect.path, base) ? foldInside(redirect.path, base) : undefined;
    const file = page?.toLowerCase() ?? below;
    return file === undefined ? [] : [{ redirect, file, isPage: page !== undefined }];
  });
  const present = foldAll(pages.filter(({ isPage }) => isPage).map(({ file }) => file));
  const isBlocked = (file: string): boolean => {
    const parts = file.split('/');
    return parts.some((_, count) => count > 0 && present.has(parts.slice(0, count).join('/')));
  };
  return pages.filter(({ file }) => isBlocked(file)).map(({ redirect }) => buildFault(redirect));
}

/** Former addresses that are other files of the site: some hosts would lead those away who ask for the file. */
export function findTakenFiles(
  redirects: readonly Redirect[],
  base: string,
  files: Iterable<string>,
): Fault[] {
  const present = foldAll(files);
  const others = redirects.filter(({ path }) => isBelow(path, base) && aliasFile(path, base) === undefined);
  return others
    .filter(
      (redirect) => present.has(foldInside(redirect.path, base)) || isBelowFile(redirect, base, present),
    )
    .map(buildFault);
}

/** Whether a former address leads through a file of the site as if it were a folder. */
function isBelowFile({ path }: Redirect, base: string, present: ReadonlySet<string>): boolean {
  if (!isBelow(path, base)) return false;
  const segments = foldInside(path, base).split('/');
  return segments.some((_, index) => index > 0 && present.has(segments.slice(0, index).join('/')));
}

function foldAll(files: Iterable<string>): Set<string> {
  return new Set([...files].map((file) => file.toLowerCase()));
}

/** Keys of a redirect; two redirects with a key in common could match the same request or need the same file. */
function listKeys(redirect: Redirect, base: string): string[] {
  const file = redirect.query === '' ? aliasFile(redirect.path, base) : undefined;
  return [foldFormerAddress(redirect), ...(file === undefined ? [] : [file.toLowerCase()])];
}

function isBelow(path: string, base: string): boolean {
  return path.toLowerCase().startsWith(base.toLowerCase());
}

function foldInside(path: string, base: string): string {
  return decodeURIComponent(path.slice(base.length)).toLowerCase();
}

function buildFault({ path, query, to }: Redirect): Fault {
  return { rule: 'alias-taken', file: to, detail: query === '' ? path : `${path}?${query}` };
}
