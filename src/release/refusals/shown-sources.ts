import type { BodyLink } from '../../bulletins/body/plain-elements.ts';
import { htmlOf } from './anchors.ts';
import type { PlannedSite } from './planned-site.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';

/** A text file of the content with all that is shown of it. */
export interface ShownSource {
  /** Below the content root. */
  file: string;
  /** The address of a page that shows it. */
  from: string;
  bodyLinks: readonly BodyLink[];
  /** Its body as HTML. */
  html: string;
  /** Its values, at any depth. */
  fields: unknown;
}

/** Every text file of the content of which anything is shown. */
export function listShownSources({ content }: RefusalContext, planned: PlannedSite): ShownSource[] {
  const { site, registers, pages, bulletins: kept } = content;
  const { addresses, awards } = planned.context;
  const links = new Map(kept.map(({ bulletin, links: own }) => [bulletin.key, own]));
  const bare = { from: addresses.home, bodyLinks: [], html: '' };
  const { url: _own, ...office } = site;
  return [
    { ...bare, file: 'site.yaml', fields: office },
    ...Object.entries(registers).map(([name, records]) => ({
      ...bare,
      file: `registers/${name}.yaml`,
      fields: records,
    })),
    ...pages.map(({ file, slug, title, description, html, links: bodyLinks }) => ({
      file,
      from: addresses.standingPage(slug),
      bodyLinks,
      html,
      fields: { title, description },
    })),
    ...planned.bulletins.map(({ blocks, ...fields }) => ({
      file: fields.file,
      from: addresses.bulletin(fields.key),
      bodyLinks: fields.status === 'withdrawn' ? [] : (links.get(fields.key) ?? []),
      html: htmlOf(blocks),
      fields,
    })),
    ...(awards?.decisions ?? []).flatMap(({ key, body }) =>
      body
        ? {
            file: body.file,
            from: addresses.decision(key),
            bodyLinks: body.links,
            html: htmlOf(body.blocks),
            fields: {},
          }
        : [],
    ),
  ];
}
