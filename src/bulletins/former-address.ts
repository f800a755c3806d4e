import { isAskedByPrograms } from '../addresses/obeyed-names.ts';

/** A former address in the form in which servers compare requests. */
export interface FormerAddress {
  /** The path from the root of the host, percent-encoded in one way, so that equal paths are equal texts. */
  path: string;
  /** The query as written: `key=value` or `key`, joined by `&`; empty without one. */
  query: string;
}

/** Characters of path and query, at most: hosts refuse longer ones in their lists of redirects. */
const MAX_LENGTH = 1000;

/** The base against which a path is parsed; it never shows. */
const PLACEHOLDER_HOST = 'https://trang.example/';

/** The characters that may be typed: a URL parser would silently drop some others, and reads a backslash as a slash. */
const ADDRESS_SYNTAX = /^(?:\/(?!\/)|https?:\/\/)[\p{L}\p{M}\p{N}._~\-/,+=@()&;:!?[\]%]*$/u;

/**
 * The characters that a percent-decoded path or query may have: letters, digits, and signs that no host's list of redirects reads
 * as the end of a line or value, a comment or a wildcard.
 */
const DECODED_SYNTAX = /^[\p{L}\p{M}\p{N} ._~\-/,+=@()&;:!?#[\]]*$/u;

/** A path segment that hosts read as a wildcard: `/:name`. */
const HOST_PLACEHOLDER = /\/:[a-z]/i;

/** A key, and a value, of a query as it is written. */
const QUERY_KEY = /^(?:[A-Za-z0-9._~\-/,+]|%[0-9A-Fa-f]{2})+$/;
const QUERY_VALUE = /^(?!:)(?:[A-Za-z0-9._~\-/,+:]|%[0-9A-Fa-f]{2})*$/;

/** Parses a former address: a path, or a full URL whose host is ignored. `undefined` when it is not in the accepted form. */
export function readFormerAddress(text: string): FormerAddress | undefined {
  if (!ADDRESS_SYNTAX.test(text) || !URL.canParse(text, PLACEHOLDER_HOST)) return undefined;
  const { pathname, search } = new URL(text, PLACEHOLDER_HOST);
  const path = readPath(pathname);
  const query = readQuery(search.slice(1));
  if (path === undefined || query === undefined || path.length + query.length > MAX_LENGTH) return undefined;
  return { path, query };
}

/** The path of a parsed URL in its one form; `undefined` when its decoded form, which servers compare, is not accepted. */
function readPath(pathname: string): string | undefined {
  const segments = pathname.split('/').map(decode);
  // Some servers would read an encoded slash as one that separates segments.
  if (segments.some((segment) => segment === undefined || /[/?#]/.test(segment))) return undefined;
  const path = segments.join('/');
  if (!DECODED_SYNTAX.test(path) || path.includes('//') || HOST_PLACEHOLDER.test(path)) return undefined;
  return encodeURI(path).replaceAll(':', '%3A');
}

/** A query, when each key and value is accepted and no key occurs twice, because hosts map each key to one value. */
function readQuery(query: string): string | undefined {
  const pairs = query.split('&').filter(Boolean);
  const keys = new Set<string>();
  for (const pair of pairs) {
    const [, key = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair)!;
    const meant = [key, value].map((text) => decode(text.replaceAll('+', ' ')));
    const isRight =
      QUERY_KEY.test(key) &&
      QUERY_VALUE.test(value) &&
      meant.every((text) => text !== undefined && DECODED_SYNTAX.test(text));
    if (!isRight || keys.has(meant[0]!)) return undefined;
    keys.add(meant[0]!);
  }
  return pairs.join('&');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A query with those signs decoded that browsers send as they are. */
export function decodeQuerySigns(query: string): string {
  return query.replace(/%(?:21|28|29|2C|2F|3A|3B|3D|3F|40|5B|5D|7E)/gi, decodeURIComponent);
}

/** A key that is equal for former addresses that some host takes for the same; the order of pairs is ignored. */
export function foldFormerAddress({ path, query }: FormerAddress): string {
  const pairs = query.split('&').filter(Boolean).map(decodeQuerySigns).sort();
  return `${foldPagePath(path)}?${pairs.join('&').toLowerCase()}`;
}

/**
 * A key that is equal for paths at which some host answers with the same page. Hosts with short addresses take `/x`, `/x/`, `/x.html`
 * and `/x/index.html` for one (https://developers.cloudflare.com/workers/static-assets/routing/advanced/html-handling/), some ignore
 * case.
 */
export function foldPagePath(path: string): string {
  const folded = foldPath(path).replace(/\.html?$/u, '');
  return folded.replace(/\/index$/u, '').replace(/\/$/u, '');
}

/** What browsers, search engines and authorities of certificates ask a whole host for, whoever publishes below it; folded paths. */
const OF_HOST = /^\/\.well-known(?:\/.*)?$/;

/** Whether an address is one that a whole host answers at, so that it is never the former address of a bulletin. */
export function isOfHost({ path }: Pick<FormerAddress, 'path'>): boolean {
  const folded = foldPath(path);
  return OF_HOST.test(folded) || isAskedByPrograms(folded.replace(/^\/|\/$/g, ''));
}

/** Whether a text is a path below which a former site lay: not the whole host, nor what is asked of it. */
export function isFormerPath(text: string): boolean {
  const former = text.startsWith('/') ? readFormerAddress(text) : undefined;
  return former !== undefined && former.query === '' && former.path !== '/' && !isOfHost(former);
}

/** Whether an address is one of some paths, or lies below one; case is ignored, as some hosts do. */
export function isBelowFormerPath(
  { path }: Pick<FormerAddress, 'path'>,
  formerPaths: readonly string[],
): boolean {
  const folded = `${foldPath(path)}/`;
  return formerPaths.some((text) => folded.startsWith(`${foldPath(text).replace(/\/$/, '')}/`));
}

function foldPath(path: string): string {
  return decodeURIComponent(path).toLowerCase();
}
