import { basePath } from '../../addresses/base-path.ts';
import type { BodyLink } from '../../bulletins/body/plain-elements.ts';
import type { SourcePosition } from '../../gate/issue.ts';
import { findPlace } from './find-place.ts';
import type { ShownSource } from './shown-sources.ts';
import { stringsOf } from './strings-of.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';

/** An address in the content. */
export interface ContentLink {
  written: string;
  /** As its page has it. */
  value: string;
  /** The address of the page that it stands on. */
  from: string;
  place: SourcePosition;
}

/** The links of all that is shown: in bodies and standing pages, and every field that is an address of this site and nothing else. */
export async function listContentLinks(
  sources: readonly ShownSource[],
  { content, folders }: RefusalContext,
): Promise<ContentLink[]> {
  const base = basePath(content.site);
  const links: ContentLink[] = [];
  for (const { file, from, bodyLinks, fields } of sources) {
    links.push(...bodyLinks.map((link) => toContentLink(link, from, base)));
    const told = new Set(bodyLinks.map(({ href }) => href));
    for (const text of stringsOf(fields)) {
      if (told.has(text) || !isOwnAddress(text, content.site)) continue;
      told.add(text);
      links.push({ written: text, value: text, from, place: await findPlace(folders.content, file, text) });
    }
  }
  return links;
}

/** A link of a body that stands on the page at the address `from`. */
export function toContentLink({ href, place }: BodyLink, from: string, base: string): ContentLink {
  return { written: href, value: href.replace(/^\//u, base), from, place };
}

function isOwnAddress(text: string, { url }: { url: string }): boolean {
  if (!/^https?:\S+$/iu.test(text)) return false;
  return URL.parse(text)?.host === new URL(url).host;
}
