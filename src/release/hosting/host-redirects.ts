import type { Redirect } from '../../models/redirects.ts';

/**
 * The `_redirects` file of Netlify and Cloudflare Pages: `path [key=value …] target status`. Cloudflare ignores lines with a query.
 * Netlify prefers a file at the path to a redirect unless the status ends in `!`. Redirects that one of the two would misinterpret
 * are left out.
 */
export function formatHostRedirects(redirects: readonly Redirect[]): string {
  return redirects
    .filter(isExpressible)
    .map(
      ({ path, query, to }) =>
        `${[path, ...splitQuery(query), to, query === '' ? '301' : '301!'].join(' ')}\n`,
    )
    .join('');
}

/** Whether the format can express a former address: plain keys with plain values. Netlify parses a number as the status. */
export function isExpressible({ path, query }: Pick<Redirect, 'path' | 'query'>): boolean {
  const isPlain = splitQuery(query).every((pair) => /^[A-Za-z_][\w.~-]*=(?!:)[\w.~,/:-]+$/.test(pair));
  // Netlify reserves such paths, and rejects a file with them.
  return isPlain && !path.startsWith('/.netlify');
}

function splitQuery(query: string): string[] {
  return query.split('&').filter(Boolean);
}
