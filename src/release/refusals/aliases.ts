import { basePath } from '../../addresses/base-path.ts';
import { pageFiles } from '../../addresses/page-files.ts';
import { isAskedByPrograms } from '../../addresses/obeyed-names.ts';
import { SEGMENTS, TOP_FILES } from '../../addresses/segments.ts';
import { foldFormerAddress, readFormerAddress, type FormerAddress } from '../../bulletins/former-address.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import type { Redirect } from '../../models/redirects.ts';
import { aliasFile } from '../hosting/alias-page.ts';
import { SECURITY_TXT } from '../hosting/security-txt.ts';
import { findUnknownTypes } from '../invariants/file-types.ts';
import { findLeftovers } from '../invariants/leftovers.ts';
import { findBlockedPages, findTakenFiles, findTakenPages } from '../verify/taken-aliases.ts';
import { judgeForeign } from './foreign-aliases.ts';
import { findPlace } from './find-place.ts';
import type { PlannedSite } from './planned-site.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';

/** Files that a release has for hosts, crawlers and readers of its checksums, or the server beside it. */
const FOR_MACHINES = ['_headers', '_redirects', SECURITY_TXT, ...Object.values(TOP_FILES)];
/** Folders of files that have other names in each release. */
const CHANGING = [SEGMENTS.searchIndex, SEGMENTS.bundle, SEGMENTS.previewImage];

/**
 * Former addresses that are not the site's to lead on from, and those at which it has something else, or may have in another
 * release. One that two bulletins have is told by `duplicate-alias` alone.
 */
export async function listTakenAliases(
  { content, folders }: RefusalContext,
  { context, bulletins, redirects, ownFiles }: PlannedSite,
): Promise<Issue[]> {
  const base = basePath(content.site);
  // A bulletin that is not shown yet has its address all the same.
  const later = content.bulletins.map(({ bulletin }) => pageFiles.bulletin(bulletin.key));
  const all = new Set([...ownFiles, ...FOR_MACHINES, ...later]);
  const taken = [findTakenPages, findBlockedPages, findTakenFiles].flatMap((find) =>
    find(redirects, base, all),
  );
  const unfit = redirects.filter(({ path }) => isUnfit(path, base));
  const refused = new Set([
    ...taken.map(({ file: to, detail }) => `${to} ${detail}`),
    ...unfit.map((redirect) => `${redirect.to} ${addressOf(redirect)}`),
  ]);
  const shared = listShared(redirects);
  const issues: Issue[] = [];
  for (const { key, file, aliases } of bulletins) {
    for (const alias of new Set(aliases)) {
      const former = readFormerAddress(alias)!;
      const outside = judgeForeign(former, content.site);
      if (outside) {
        issues.push(
          issueAt('foreign-alias', await findPlace(folders.content, file, alias), { alias, ...outside }),
        );
        continue;
      }
      const isRefused = refused.has(`${context.addresses.bulletin(key)} ${addressOf(former)}`);
      if (!isRefused || shared.has(foldFormerAddress(former))) continue;
      issues.push(issueAt('alias-in-use', await findPlace(folders.content, file, alias), { alias }));
    }
  }
  return issues;
}

function addressOf({ path, query }: FormerAddress): string {
  return query === '' ? path : `${path}?${query}`;
}

/** Whether a path is one where hosts look for orders or programs for files, or where each release has other files. */
function isUnfit(path: string, base: string): boolean {
  const inside = decodeURIComponent(path).slice(base.length);
  if (CHANGING.some((folder) => path.startsWith(base) && inside.startsWith(`${folder}/`))) return true;
  const isHidden = decodeURIComponent(path)
    .split('/')
    .some((name) => name.startsWith('.'));
  if (isHidden || (path.startsWith(base) && isAskedByPrograms(inside.replace(/\/$/, '')))) return true;
  const file = aliasFile(path, base);
  if (file === undefined) return false;
  const built = { path: file, bytes: 0, sha256: '' };
  return [...findUnknownTypes([built]), ...findLeftovers([built])].length > 0;
}

/** The former addresses that lead to several bulletins, folded. */
function listShared(redirects: readonly Redirect[]): Set<string> {
  const groups = Map.groupBy(redirects, foldFormerAddress);
  return new Set(
    [...groups].flatMap(([key, group]) => (new Set(group.map(({ to }) => to)).size > 1 ? [key] : [])),
  );
}
