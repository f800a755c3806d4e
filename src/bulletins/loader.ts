import type { Loader, LoaderContext } from 'astro/loaders';
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getFolders } from '../folders.ts';
import { hasErrors } from '../gate/issue.ts';
import type { BulletinFolder } from '../gate/tree.ts';
import { writeFileAtomically } from '../images/atomic-file.ts';
import { messageLanguage } from '../gate/report.ts';
import { strings } from '../strings/strings.ts';
import { ContentError, reportForBuild } from './content-error.ts';
import { fingerprintRules } from './fingerprint.ts';
import { readContent, type Content, type KeptBulletin } from './read-content.ts';
import { getVisibility, reduceToTombstone } from './visibility.ts';

/** What a collection entry holds: the bulletin, and for the checks of the next build its links, warnings and silences. */
export interface StoredBulletin extends Record<string, unknown>, Omit<KeptBulletin, 'digest'> {}

/** Where the dev server finds the report of content that is wrong at the moment. */
export function reportFile(cacheFolder: string): string {
  return join(cacheFolder, 'issues.txt');
}

/**
 * Loads the bulletins that the release moment shows. Unchanged folders are not read again: the store remembers them by a
 * digest of the folder and of every rule that decides the result. Any error ends a build with one report of all; the dev
 * server keeps what is valid and shows the report in its overlay.
 */
export function bulletinLoader(releaseMoment: () => string, isPreview: () => boolean): Loader {
  return {
    name: 'bantin-bulletins',
    async load(context: LoaderContext) {
      const folders = getFolders();
      const rules = await fingerprintRules(folders.content);
      const moment = releaseMoment();
      const { content, issues } = await readContent({
        root: folders.content,
        cacheFolder: folders.cache,
        releaseMoment: moment,
        digest: (folder) => digestFolder(folder, rules),
        recall: (folder) => recall(folder, rules, context),
      });
      if (hasErrors(issues) && !context.watcher) throw new ContentError(issues);
      if (issues.length > 0) context.logger.warn(`\n${reportForBuild(issues)}`);
      if (hasErrors(issues)) await writeFileAtomically(reportFile(folders.cache), reportForBuild(issues));
      else await rm(reportFile(folders.cache), { force: true });
      if (!content) return;
      if (!hasErrors(issues)) context.logger.info(formatSum(content));
      store(content, moment, isPreview(), context);
    },
  };
}

function formatSum({ counts }: Content): string {
  const { sum } = strings(messageLanguage()).issues;
  return sum(counts);
}

function store(content: Content, moment: string, preview: boolean, { store: entries }: LoaderContext): void {
  const shown = new Set<string>();
  for (const { digest, ...kept } of content.bulletins) {
    const { bulletin } = kept;
    const visibility = getVisibility(bulletin, moment);
    // A draft that reached the store would be one forgotten filter away from its readers.
    const isHidden = visibility === 'draft' || visibility === 'scheduled';
    if (isHidden && !preview) continue;
    shown.add(bulletin.key);
    const withdrawn = visibility === 'withdrawn';
    const data: StoredBulletin = withdrawn
      ? { bulletin: reduceToTombstone(bulletin), links: [], warnings: [], silences: [] }
      : { ...kept, bulletin: isHidden ? { ...bulletin, preview: visibility } : bulletin };
    // A tombstone is read anew each time: it is not what its file says.
    entries.set({ id: bulletin.key, data, digest: withdrawn ? '' : digest });
  }
  for (const id of entries.keys()) if (!shown.has(id)) entries.delete(id);
}

function recall(
  folder: BulletinFolder,
  rules: string,
  { store: entries }: LoaderContext,
): KeptBulletin | undefined {
  const entry = entries.get<StoredBulletin>(`${folder.year}/${folder.slug}`);
  const digest = digestFolder(folder, rules);
  return entry?.digest === digest ? { ...entry.data, digest } : undefined;
}

/** Changes when a file of the folder appears, vanishes or is written, or when a rule changes. */
function digestFolder(folder: BulletinFolder, rules: string): string {
  const hash = createHash('sha256').update(rules);
  for (const { path, bytes, modified } of [folder.index, ...folder.besides]) {
    hash.update(`${path}\n${bytes}\n${modified}\n`);
  }
  return hash.digest('hex').slice(0, 32);
}
