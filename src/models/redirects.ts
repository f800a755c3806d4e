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
 * Every alias of every bulletin, withdrawn ones too, in the order of paths, among which servers see no upper case; of one path first
 * what asks for the most, because the first that fits is taken. The host of a full address is left out, so one written with and
 * without it is one redirect.
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
  return [...new Map(keyed)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, redirect]) => redirect);
}
