import { hash } from 'node:crypto';
import { dirname, join, relative, sep } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { basePath } from '../../addresses/base-path.ts';
import { parseSiteFile } from '../../addresses/parse-site-file.ts';
import { fileAtSiteAddress, siteAddress } from '../../addresses/stands-alone.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { Stop } from '../../strings/stop.ts';
import { describeCompared, findShrinkage } from '../invariants/shrinkage.ts';
import { describeReleased } from '../swap/released.ts';
import type { BuiltFile } from '../verify/scan.ts';
import { listDropped } from '../verify/dropped-addresses.ts';
import type { Doubts } from './doubts.ts';
import { findPlace } from './find-place.ts';
import { listGoneBulletins } from './gone-bulletins.ts';
import { openKeptBack } from './kept-back.ts';
import { manifestOf, type PastContext } from './past.ts';
import type { PlannedSite } from './planned-site.ts';

/**
 * What a release has shown and this content shows no longer: bulletins that are gone, renamed or kept back again, standing pages,
 * sections, files of `public` and former addresses. None when nothing can tell what was shown: `onUnknownPast` hears of it, and a
 * build stops before and after. Nothing is told of what a faulty file would give the site.
 */
export async function listVanishedIssues(
  refusal: PastContext,
  planned: PlannedSite,
  doubts: Doubts,
): Promise<Issue[]> {
  const { content, folders, releaseMoment, witness, onUnknownPast } = refusal;
  const base = basePath(content.site);
  const { redirects, files } = planned;
  const { takenBack } = content.site;
  const site = { base, redirects, files, releaseMoment, takenBack };
  const dropped = await listDropped(witness, folders, site).catch((error: unknown) => {
    if (!(error instanceof Stop)) throw error;
    onUnknownPast?.(error);
    return [];
  });
  const findKeptBack = openKeptBack(refusal);
  const gone: string[] = [];
  const issues: Issue[] = [];
  for (const path of dropped) {
    const page = parseSiteFile(path);
    const keptBack = await findKeptBack(path, page);
    if (keptBack) issues.push(keptBack);
    else if (doubts.mayHold(page, path)) continue;
    else if (page.kind === 'bulletin') gone.push(page.key);
    else issues.push(buildVanishedAlone(path, refusal));
  }
  return [...issues, ...(await listGoneBulletins(gone, refusal, planned))];
}

/** The issue of something that stood alone at its address, at the file that it was made from as far as its path tells. */
function buildVanishedAlone(path: string, { content, folders }: RefusalContext): Issue {
  const page = parseSiteFile(path);
  const place = { file: 'site.yaml', line: 1, column: 1 };
  if (page.kind === 'standing-page') place.file = `pages/${page.slug}.mdx`;
  else if (page.kind === 'other' && !/\.html?$/u.test(path))
    place.file = `${relative(folders.content, folders.public).split(sep).join('/')}/${path}`;
  const entry = siteAddress(path);
  return issueAt('vanished-page', place, { address: basePath(content.site) + entry.slice(1), entry });
}

/** The addresses of `takenBack` at which this content still has a page or a file. */
export async function listTakenBackShown(
  { content, folders }: RefusalContext,
  { files }: PlannedSite,
): Promise<Issue[]> {
  const { takenBack } = content.site;
  const shown = takenBack.filter((address) => files.has(fileAtSiteAddress(address)));
  return Promise.all(
    shown.map(async (address) =>
      issueAt('taken-back-shown', await findPlace(folders.content, 'site.yaml', address), { address }),
    ),
  );
}

/** The issue of a site that would have much less than the present release. */
export async function listShrinkage(
  { content, folders, mayShrink, witness }: PastContext,
  { bulletins, files }: PlannedSite,
): Promise<Issue[]> {
  const manifest = manifestOf({ witness });
  if (mayShrink || !manifest) return [];
  const sums = await sumAttachments(bulletins, folders.content);
  const now = {
    files,
    bulletins: describeReleased(bulletins, { files: sums, pages: [] }, basePath(content.site)),
    takenBack: content.site.takenBack,
  };
  return findShrinkage(describeCompared(manifest), now).map(({ rule, detail }) =>
    issueAt(
      'fewer-than-before',
      { file: 'bulletins', line: 1, column: 1 },
      { what: rule === 'fewer-pages' ? 'pages' : 'photographs', counts: detail },
    ),
  );
}

/** The sums of the attachments of bulletins from which personal data was removed: they tell whether all of it is gone. */
async function sumAttachments(bulletins: readonly Bulletin[], root: string): Promise<Map<string, BuiltFile>> {
  const sums = new Map<string, BuiltFile>();
  for (const { key, file, privacy, attachments } of bulletins) {
    if (!privacy?.redacted) continue;
    for (const { name, bytes } of attachments) {
      const path = `tin/${key}/${name}`;
      const contents = await readContentFile(join(root, dirname(file), name));
      sums.set(path, { path, bytes, sha256: hash('sha256', contents) });
    }
  }
  return sums;
}
