import { byCodeUnits } from '../by-code-units.ts';
import { readFormerAddress } from '../bulletins/former-address.ts';
import type { ModelContext } from './context.ts';

/** A former address, and where it leads. */
export interface Redirect {
  /** As the office's former site had it: below the root of the host, percent-encoded. */
  path: string;
  /** What stood after `?`; empty when nothing did. */
  query: string;
  /** An address of this site. */
  to: string;
  /** The title of the bulletin there. */
  title: string;
}

/**
 * The redirects of all aliases of all bulletins, also withdrawn ones: ordered by path in lower case, as servers compare, and for
 * one path by the number of query parameters, most first, because servers take the first match. The host of a full address is
 * dropped, so an alias written with and without it gives one redirect.
 */
export function listRedirects({ catalogue, addresses }: ModelContext): Redirect[] {
  const all = [...catalogue.bulletins, ...catalogue.tombstones].flatMap(({ key, title, aliases }) =>
    aliases.map((alias): Redirect => {
      const former = readFormerAddress(alias);
      if (!former) throw new Error(`not a former address: ${alias}`);
      return { ...former, to: addresses.bulletin(key), title };
    }),
  );
  const keyed = all.map((redirect) => {
    const { path, query, to } = redirect;
    const pairs = query.split('&').filter(Boolean).length;
    const place = [decodeURIComponent(path).toLowerCase(), String(99 - pairs).padStart(2), path, query, to];
    return [place.join('\n'), redirect] as const;
  });
  return [...new Map(keyed)].sort(([a], [b]) => byCodeUnits(a, b)).map(([, redirect]) => redirect);
}
