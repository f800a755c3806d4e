import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { basePath } from '../../addresses/base-path.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { readVisibility } from '../../bulletins/reading/declared.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { findNearest } from '../../gate/nearest.ts';
import { findShrinkage } from '../invariants/shrinkage.ts';
import { manifestFiles, readManifest } from '../swap/manifest.ts';
import { describeReleased } from '../swap/released.ts';
import type { BuiltFile } from '../verify/scan.ts';
import { listDropped } from '../verify/dropped-addresses.ts';
import { findPlace } from './find-place.ts';
import type { PlannedSite } from './planned-site.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';

/** Bulletins that a release has shown and that this content shows no longer: gone, renamed, or kept back again. */
export async function listVanishedIssues(
  { content, tree, folders, releaseMoment }: RefusalContext,
  { context, bulletins, redirects, files }: PlannedSite,
): Promise<Issue[]> {
  const base = basePath(content.site);
  const keys = await listDropped(folders, { base, redirects, files });
  const known = new Map(tree.bulletins.map((folder) => [`${folder.year}/${folder.slug}`, folder]));
  const issues: Issue[] = [];
  for (const key of keys) {
    const address = context.addresses.bulletin(key);
    const folder = known.get(key);
    if (folder) {
      const state = readVisibility(await readFile(folder.index.absolute, 'utf8'), releaseMoment);
      // What cannot be read has issues of its own.
      if (state !== 'draft' && state !== 'scheduled') continue;
      const words = state === 'draft' ? 'status:' : 'publishAt:';
      const place = await findPlace(folders.content, folder.index.path, words);
      issues.push(issueAt('published-before', place, { address, state }));
    } else {
      const near = findNearest(
        key,
        bulletins.map((bulletin) => bulletin.key),
      );
      const place = { file: `bulletins/${key}`, line: 1, column: 1 };
      issues.push(
        issueAt('vanished-address', place, { address, near: near && `bulletins/${near}/index.mdx` }),
      );
    }
  }
  return issues;
}

/** The issue of a site that would have much less than the present release. */
export async function listShrinkage(
  { content, folders, mayShrink }: RefusalContext,
  { bulletins, files }: PlannedSite,
): Promise<Issue[]> {
  const manifest = await readManifest(manifestFiles(folders).present);
  if (mayShrink || !manifest) return [];
  const sums = await sumAttachments(bulletins, folders.content);
  const now = {
    files,
    bulletins: describeReleased(bulletins, { files: sums, pages: [] }, basePath(content.site)),
  };
  const before = { files: Object.keys(manifest.files), bulletins: manifest.bulletins };
  return findShrinkage(before, now).map(({ rule, detail }) =>
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
      const contents = await readFile(join(root, dirname(file), name));
      sums.set(path, { path, bytes, sha256: hash('sha256', contents) });
    }
  }
  return sums;
}
