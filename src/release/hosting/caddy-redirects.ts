import type { Redirect } from '../../models/redirects.ts';

/**
 * Named matchers for Caddy, to be imported inside a site block. Caddy has decoded what it compares. Caddy 2.6 takes a request for
 * a match when it has any one of several pairs of a query; what is *not without* each of them has them all.
 */
export function formatCaddyRedirects(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ path, query, to }, index) => {
      const name = `@former${index + 1}`;
      const pairs = [...new URLSearchParams(query)].map(([key, value]) => `query "${key}=${value}"`);
      const conditions = [
        `path "${decodeURIComponent(path)}"`,
        ...pairs.slice(0, 1),
        ...pairs.slice(1).map((pair) => `not not ${pair}`),
      ];
      return `${name} {\n${conditions.map((line) => `  ${line}\n`).join('')}}\nredir ${name} "${to}" 301\n`;
    })
    .join('\n');
}
