import { basePath } from '../../addresses/base-path.ts';
import type { FaultySource, RefusalContext } from '../../bulletins/reading/refusals.ts';
import { toContentLink, type ContentLink } from './content-links.ts';
import { findVisibility } from './hidden-files.ts';

/**
 * The links of bulletins and standing pages that their own errors keep out, where readers would see them: their faults are told in
 * one run with the others of the same file.
 */
export async function listFaultyLinks(context: RefusalContext): Promise<ContentLink[]> {
  const { site, faulty } = context.content;
  const base = basePath(site);
  const links: ContentLink[] = [];
  for (const source of faulty) {
    if (source.links.length === 0 || !(await isShown(source, context))) continue;
    // The places of a page that is kept out are not known, and addresses of other forms have been told.
    const whole = source.links.filter(({ href }) => /^(?:\/|https?:)/iu.test(href));
    links.push(...whole.map((link) => toContentLink(link, base, base)));
  }
  return links;
}

/** Whether readers would see a source if nothing were wrong with it. */
async function isShown(source: FaultySource, context: RefusalContext): Promise<boolean> {
  return context.isPreview || (await findVisibility(source, context)) === 'published';
}
