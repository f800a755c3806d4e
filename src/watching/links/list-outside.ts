import { basePath } from '../../addresses/base-path.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import type { SourcePosition } from '../../gate/issue.ts';
import { findPlace } from '../../release/refusals/find-place.ts';
import { listShownSources } from '../../release/refusals/shown-sources.ts';
import { stringsOf } from '../../release/refusals/strings-of.ts';
import type { Site } from '../../site.ts';
import type { ShownContent } from '../shown-content.ts';

/** An address outside of the site, and where the content links to it. */
export interface OutsideLink {
  /** Without its fragment, which no host is told. */
  address: string;
  /** In the order of files and lines, each once. */
  places: SourcePosition[];
}

/**
 * The links to outside of all that is shown: in bodies and standing pages, and every field that is an address and nothing else. Former
 * addresses are none: they lead to this site. Sorted by address.
 */
export async function listOutsideLinks({ context, planned }: ShownContent): Promise<OutsideLink[]> {
  const { site } = context.content;
  const found = new Map<string, SourcePosition[]>();
  const note = (text: string, place: SourcePosition): void => {
    const address = readOutside(text, site);
    if (address !== undefined) found.set(address, [...(found.get(address) ?? []), place]);
  };
  for (const { file, bodyLinks, fields } of listShownSources(context, planned)) {
    for (const { href, place } of bodyLinks) note(href, place);
    for (const text of new Set(stringsOf(withoutAliases(fields)))) {
      if (readOutside(text, site) !== undefined)
        note(text, await findPlace(context.folders.content, file, text));
    }
  }
  return [...found]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([address, places]) => ({ address, places: sortPlaces(places) }));
}

/** The address of a text that leads out of the site; `undefined` of any other text. */
function readOutside(text: string, site: Pick<Site, 'url'>): string | undefined {
  const url = /^https?:\S+$/iu.test(text) ? URL.parse(text) : null;
  if (!url) return undefined;
  const isOwn = url.host === new URL(site.url).host && `${url.pathname}/`.startsWith(basePath(site));
  url.hash = '';
  return isOwn ? undefined : url.href;
}

function withoutAliases(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null) return fields;
  const { aliases: _aliases, ...others } = fields as Record<string, unknown>;
  return others;
}

function sortPlaces(places: readonly SourcePosition[]): SourcePosition[] {
  const unique = new Map(places.map((place) => [`${place.file}:${place.line}:${place.column}`, place]));
  return [...unique.values()].sort(
    (a, b) => byCodeUnits(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}
