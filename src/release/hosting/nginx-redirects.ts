import { spellQuery } from '../../bulletins/former-address.ts';
import type { Redirect } from '../../models/redirects.ts';

/**
 * Redirects as two maps for nginx: by path and query where the query decides, otherwise by path, with any query. nginx compares
 * case-insensitively, as the portals do that these addresses come from, and rejects a map with a duplicate key.
 */
export function formatNginxMap(redirects: readonly Redirect[]): string {
  const byRequest = redirects.filter(({ query }) => query !== '');
  const byPath = redirects.filter(({ query }) => query === '');
  return [
    formatMap(
      '$request_uri',
      '$bantin_by_request',
      byRequest.flatMap(({ path, query, to }) =>
        [query, spellQuery(query)].map((spelt) => [`${path}?${spelt}`, to] as const),
      ),
    ),
    // `$uri` is decoded.
    formatMap(
      '$uri',
      '$bantin_by_path',
      byPath.map(({ path, to }) => [decodeURIComponent(path), to]),
    ),
  ].join('\n');
}

function formatMap(from: string, to: string, pairs: readonly (readonly [string, string])[]): string {
  const first = new Map<string, string>();
  for (const [key, value] of pairs) {
    const compared = key.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    if (!first.has(compared)) first.set(compared, `  ${quoteForNginx(key)} ${quoteForNginx(value)};\n`);
  }
  return `map ${from} ${to} {\n  default "";\n${[...first.values()].join('')}}\n`;
}

/** A text quoted for nginx. Variables in it (`$name`) are still expanded. */
export function quoteForNginx(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
