import { pathKey } from '../content.ts';
import type { ModelContext } from '../models/context.ts';
import { buildListing, countPages, type List } from '../models/listing.ts';

/** The static paths of a list of bulletins, with their keys. */
export function listingPaths<P extends Record<string, string>>(
  list: List,
  context: ModelContext,
  params: P = {} as P,
) {
  return numberedPaths(countPages(list, context), params).map((path) => ({
    ...path,
    ...pathKey(() => buildListing(list, pageNumber(path.params.page), context)),
  }));
}

/** The static paths of a numbered list: the first page has no number, later ones lie at `trang/<n>`. */
export function numberedPaths<P extends Record<string, string>>(pages: number, params: P = {} as P) {
  return Array.from({ length: pages }, (_, index) => ({
    params: { ...params, page: index === 0 ? undefined : `trang/${index + 1}` },
  }));
}

/** The page number in such a path. */
export function pageNumber(param: string | undefined): number {
  return param === undefined ? 1 : Number(param.replace('trang/', ''));
}
