import { buildPageKey } from '../models/page-key.ts';

/**
 * The key of a static path, by which a build knows that the file is the one it had. The model is made for it and not kept: those of
 * all files at a time would fill the memory. The dev server asks for all paths to show one page, and has no use for keys.
 */
export function pageKey(buildModel: () => object): { cacheKey?: string } {
  return import.meta.env.DEV ? {} : { cacheKey: buildPageKey(buildModel()) };
}
