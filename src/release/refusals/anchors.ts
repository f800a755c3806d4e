import { parseSiteFile, type SiteFile, type SitePage } from '../../addresses/parse-site-file.ts';
import { basePath } from '../../addresses/base-path.ts';
import { rowAnchor } from '../../addresses/row-anchor.ts';
import type { ReadyBlock } from '../../bulletins/bulletin.ts';
import type { StandingPage } from '../../bulletins/pages/standing-pages.ts';
import { CORRECTIONS_ID } from '../../models/bulletin-page.ts';
import { buildListing } from '../../models/listing.ts';
import { listYear } from '../../models/lists.ts';
import { buildPeopleIndexPage } from '../../models/people-pages.ts';
import { readPage } from '../verify/page.ts';
import type { PlannedSite } from './planned-site.ts';

/** Opens the finder of the places to which a fragment can lead in a page; `undefined` of a file that is no page. */
export function openAnchors(
  planned: PlannedSite,
  standing: readonly StandingPage[],
): (file: string) => ReadonlySet<string> | undefined {
  const known = new Map<string, ReadonlySet<string>>();
  return (file) => {
    if (!file.endsWith('.html')) return undefined;
    const anchors = known.get(file) ?? new Set(listAnchors(file, planned, standing));
    known.set(file, anchors);
    return anchors;
  };
}

function listAnchors(
  file: string,
  { context, bulletins }: PlannedSite,
  standing: readonly StandingPage[],
): string[] {
  const page = parseSiteFile(file);
  const idsIn = (html: string): string[] =>
    readPage(html, file, { base: basePath(context.catalogue.site), isSuspect: () => false }).ids;
  switch (page.kind) {
    case 'bulletin': {
      const { blocks = [], corrections = [] } = bulletins.find(({ key }) => key === page.key) ?? {};
      return [...idsIn(htmlOf(blocks)), ...(corrections.length > 0 ? [CORRECTIONS_ID] : [])];
    }
    case 'standing-page':
      return idsIn(standing.find(({ slug }) => slug === page.slug)?.html ?? '');
    case 'year':
      return buildListing(listYear(context, page.year), page.page, context).groups.flatMap(({ cards }) =>
        cards.flatMap(({ anchor }) => anchor ?? []),
      );
    case 'people':
      return buildPeopleIndexPage(page.page, context).groups.map(({ id }) => id);
    case 'decision': {
      const { rows = [], body } = context.awards?.decisions.find(({ key }) => key === page.key) ?? {};
      return [...rows.map(({ key }) => rowAnchor(key)), ...idsIn(htmlOf(body?.blocks ?? []))];
    }
    case 'latest':
    case 'section':
    case 'place':
    case 'places':
    case 'person':
    case 'bloc':
    case 'blocs':
    case 'movement':
    case 'movements':
    case 'event-type':
    case 'event-types':
    case 'event-period':
    case 'organisation':
    case 'organisations':
    case 'search':
    case 'corrections':
    case 'albums':
    case 'subscribe':
    case 'site-map':
    case 'data':
    case 'statistics':
    case 'awards':
    case 'award-type':
    case 'award-organisation':
    case 'award-place':
    case 'decisions':
    case 'decision-year':
    case 'not-found':
      return [];
    default:
      page satisfies Exclude<SiteFile, SitePage>;
      return [];
  }
}

/** The plain content of blocks, as HTML. */
export function htmlOf(blocks: readonly ReadyBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'html') return block.html;
      return 'blocks' in block ? htmlOf(block.blocks) : '';
    })
    .join('\n');
}
