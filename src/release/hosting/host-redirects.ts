import type { Redirect } from '../../models/redirects.ts';

/**
 * The `_redirects` file of Netlify and Cloudflare Pages: `path [key=value …] target status`. Cloudflare passes over lines with a
 * query. Netlify would rather show a page that lies at the path, unless told otherwise by `!`. What the format cannot say without
 * meaning something else to one of its readers is left out.
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

/** Whether the format has words for a former address: plain keys with plain values. Netlify takes a number for the status. */
export function isExpressible({ path, query }: Pick<Redirect, 'path' | 'query'>): boolean {
  const isPlain = splitQuery(query).every((pair) => /^[A-Za-z_][\w.~-]*=(?!:)[\w.~,/:-]+$/.test(pair));
  // Netlify keeps such paths for itself, and refuses the file.
  return isPlain && !path.startsWith('/.netlify');
}

function splitQuery(query: string): string[] {
  return query.split('&').filter(Boolean);
}
