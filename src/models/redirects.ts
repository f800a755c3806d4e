import type { ModelContext } from './context.ts';

/** A former address, and where it leads. */
export interface Redirect {
  /** As the office's former site had it: below the root of the host, percent-encoded. */
  path: string;
  /** What stood after `?`; empty when nothing did. */
  query: string;
  /** An address of this site. */
  to: string;
}

/**
 * Every alias of every bulletin, withdrawn ones too, in the order of paths. The host of a full address is left out, so one
 * written with and without it is one redirect.
 */
export function listRedirects({ catalogue, addresses }: ModelContext): Redirect[] {
  const all = [...catalogue.bulletins, ...catalogue.tombstones].flatMap((bulletin) =>
    bulletin.aliases.map((alias): Redirect => {
      const { pathname, search } = new URL(alias, addresses.absolute(addresses.home));
      return { path: pathname, query: search.slice(1), to: addresses.bulletin(bulletin.key) };
    }),
  );
  const unique = new Map(all.map((redirect) => [Object.values(redirect).join(' '), redirect]));
  return [...unique.values()].sort((a, b) =>
    `${a.path}?${a.query} ${a.to}` < `${b.path}?${b.query} ${b.to}` ? -1 : 1,
  );
}
