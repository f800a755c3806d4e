import { basePath } from '../../addresses/base-path.ts';
import { isBelowFormerPath, isOfHost, type FormerAddress } from '../../bulletins/former-address.ts';
import type { Site } from '../../site.ts';

/**
 * Why a former address is not this site's to lead on from: nothing where it belongs to the whole host; otherwise the value of
 * `formerPaths` that would accept it. `undefined` for an address of the site, or of the former one that it names. Servers are told of
 * all former addresses, so that any other could take away a page of the portal that the site is a part of.
 */
export function judgeForeign(
  former: FormerAddress,
  site: Pick<Site, 'url' | 'formerPaths'>,
): { formerPaths?: string[] } | undefined {
  const base = basePath(site);
  const { path } = former;
  if (isOfHost(former) || (path === '/' && base !== '/')) return {};
  const isOwn = `${path}/`.toLowerCase().startsWith(base.toLowerCase());
  if (isOwn || isBelowFormerPath(former, site.formerPaths)) return undefined;
  // The first folder of the path, or the path itself where it has none.
  const missing = /^\/[^/]+\//.exec(path)?.[0] ?? path;
  return { formerPaths: [...site.formerPaths, missing] };
}
