import { spellQuery } from '../../bulletins/former-address.ts';
import type { Redirect } from '../../models/redirects.ts';

/**
 * Two maps for nginx: by the whole request where a query decides, else by the path alone, whatever follows it. nginx compares
 * such strings without regard to case, as the portals do that these addresses come from, and refuses a map that has one twice.
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
    // nginx has decoded what it compares here.
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

/** A text that stands for itself wherever nginx reads a value, but for the variables in it. */
export function quoteForNginx(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
