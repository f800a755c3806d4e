import { decodeQuerySigns } from '../../bulletins/former-address.ts';
import type { Redirect } from '../../models/redirects.ts';

/**
 * Bytes of the longest text that fits into a bucket of 64 bytes, beside two pointers and its length. Buckets of another size are a
 * setting of the whole server, which has to stand before its first map, and may stand there only once.
 */
const MAX_BUCKET_TEXT = 46;

/**
 * Redirects as two maps for nginx: by path and query where the query decides, otherwise by path, with any query. nginx compares
 * case-insensitively, as the portals do that these addresses come from, and rejects a map with a duplicate key. `office` is what
 * the names of the maps begin with.
 */
export function formatNginxMap(redirects: readonly Redirect[], office: string): string {
  const byRequest = redirects.filter(({ query }) => query !== '');
  const byPath = redirects.filter(({ query }) => query === '');
  return [
    formatMap(
      '$request_uri',
      `$${office}_by_request`,
      byRequest.flatMap(({ path, query, to }) =>
        [query, decodeQuerySigns(query)].map((spelt) => [`${path}?${spelt}`, to] as const),
      ),
    ),
    // `$uri` is decoded.
    formatMap(
      '$uri',
      `$${office}_by_path`,
      byPath.map(({ path, to }) => [decodeURIComponent(path), to]),
    ),
  ].join('\n');
}

function formatMap(from: string, to: string, pairs: readonly (readonly [string, string])[]): string {
  const first = new Map<string, string>();
  for (const [key, value] of pairs) {
    const compared = key.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    if (!first.has(compared)) first.set(compared, `  ${formatKey(key)} ${quoteForNginx(value)};\n`);
  }
  return `map ${from} ${to} {\n  default "";\n${[...first.values()].join('')}}\n`;
}

/** A key; as a pattern where it is too long to be one of the texts that nginx keeps in buckets. */
function formatKey(key: string): string {
  if (Buffer.byteLength(key) <= MAX_BUCKET_TEXT) return quoteForNginx(key);
  const escaped = key.replace(
    /[^A-Za-z0-9\u0080-\uffff/_%&=~:;,@-]/g,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return quoteForNginx(`~*^${escaped}\\z`);
}

/** A text quoted for nginx. Variables in it (`$name`) are still expanded. */
export function quoteForNginx(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
