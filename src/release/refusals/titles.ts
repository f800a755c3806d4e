import { basePath } from '../../addresses/base-path.ts';
import type { PageKind } from '../../addresses/page-kinds.ts';
import { parseAddress, type SiteFile } from '../../addresses/parse-site-file.ts';
import type { Content } from '../../bulletins/reading/read-content.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { findPlace } from './find-place.ts';
import type { PlannedSite } from './planned-site.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';

/** Kinds of pages that an office names, beginning with those that it can rename most easily. */
const NAMED: readonly PageKind[] = [
  'standing-page',
  'section',
  'event-type',
  'bloc',
  'movement',
  'organisation',
  'place',
  'person',
  'bulletin',
];

/** Pages that would have the title of another one, told where their name is written, but for one that may keep it. */
export async function listRepeatedTitles(
  { content, folders }: RefusalContext,
  { pages }: PlannedSite,
): Promise<Issue[]> {
  const base = basePath(content.site);
  const issues: Issue[] = [];
  for (const [title, group] of Map.groupBy(pages, (page) => page.title)) {
    if (group.length === 1) continue;
    const parsed = group.map(({ address }) => ({ address, page: parseAddress(address, base)! }));
    const renamed = parsed.sort((a, b) => rankOf(a.page) - rankOf(b.page)).slice(0, -1);
    const { address: other } = parsed.at(-1)!;
    for (const { page } of renamed) {
      const { file, words } = findName(page, content);
      issues.push(
        issueAt('repeated-page-title', await findPlace(folders.content, file, words), { title, other }),
      );
    }
  }
  return issues;
}

function rankOf({ kind }: SiteFile): number {
  const rank = (NAMED as readonly string[]).indexOf(kind);
  return rank === -1 ? NAMED.length : rank;
}

/** The file that gives a page its name, and words of that file by which the line is found. */
function findName(page: SiteFile, { bulletins }: Content): { file: string; words: string } {
  switch (page.kind) {
    case 'standing-page':
      return { file: `pages/${page.slug}.mdx`, words: 'title:' };
    case 'place':
      return { file: 'registers/places.yaml', words: page.place };
    case 'bloc':
      return { file: 'registers/blocs.yaml', words: page.topic };
    case 'movement':
      return { file: 'registers/movements.yaml', words: page.topic };
    case 'organisation':
      return { file: 'registers/organisations.yaml', words: page.topic };
    case 'event-type':
      return { file: 'site.yaml', words: page.topic };
    case 'person':
      return { file: 'registers/people.yaml', words: page.person };
    case 'bulletin': {
      const kept = bulletins.find(({ bulletin }) => bulletin.key === page.key);
      return { file: kept?.bulletin.file ?? '', words: 'title:' };
    }
    default:
      return { file: 'site.yaml', words: page.kind === 'section' ? page.section : 'title:' };
  }
}
