import type { Redirect } from '../../models/redirects.ts';

/**
 * Redirects as named matchers for Caddy, to be imported inside a site block. Caddy compares decoded paths. In Caddy 2.6 several
 * query pairs in one matcher are joined by OR; conditions of different kinds by AND. So each further pair is written as `not not`.
 * `office` is what the names of the matchers begin with.
 */
export function formatCaddyRedirects(redirects: readonly Redirect[], office: string): string {
  return redirects
    .map(({ path, query, to }, index) => {
      const name = `@${office}_former${index + 1}`;
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
