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
import type { Bulletin } from './bulletin.ts';
import { ContentError, reportForBuild } from './content-error.ts';
import { fingerprintRules } from './fingerprint.ts';
import { getHandover } from './handover.ts';
import { readContent, type Content, type KeptBulletin } from './read-content.ts';
import { readReadings, writeReadings } from './readings.ts';
import { getVisibility, reduceToTombstone } from './visibility.ts';

/** Where the dev server finds the report of content that is wrong at the moment. */
export function reportFile(cacheFolder: string): string {
  return join(cacheFolder, 'issues.txt');
}

/**
 * Loads the bulletins that the release moment shows and hands them over. Unchanged folders are not read again: they are
 * remembered by a digest of the folder and of every rule that decides the result. Any error ends a build with one report of
 * all; the dev server keeps what is valid and shows the report in its overlay.
 */
export function bulletinLoader(releaseMoment: () => string, isPreview: () => boolean): Loader {
  return {
    name: 'bantin-bulletins',
    async load(context: LoaderContext) {
      const folders = getFolders();
      const handover = getHandover();
      const rules = await fingerprintRules(folders.content);
      const readings = join(folders.cache, 'readings');
      const known = handover.kept ?? (await readReadings(readings));
      const moment = releaseMoment();
      const show = buildShow(moment, isPreview());
      const { content, issues } = await readContent({
        root: folders.content,
        cacheFolder: folders.cache,
        publicFolder: folders.public,
        releaseMoment: moment,
        digest: (folder) => digestFolder(folder, rules),
        recall: (folder) => recall(folder, rules, known),
        onBegin: (reading) => handover.follower?.begin(reading),
        onBulletin: ({ bulletin }) => {
          const shown = show(bulletin);
          if (shown && shown.status !== 'withdrawn') handover.follower?.take(shown);
        },
      });
      if (hasErrors(issues) && !context.watcher) throw new ContentError(issues);
      if (issues.length > 0) context.logger.warn(`\n${reportForBuild(issues)}`);
      if (hasErrors(issues)) await writeFileAtomically(reportFile(folders.cache), reportForBuild(issues));
      else await rm(reportFile(folders.cache), { force: true });
      if (!content) return;
      if (!hasErrors(issues)) context.logger.info(formatSum(content));
      const { site, registers } = content;
      const bulletins = content.bulletins.flatMap(({ bulletin }) => show(bulletin) ?? []);
      handover.content = { site, registers, bulletins };
      handover.kept = new Map(
        content.bulletins.filter(isKept(show)).map((kept) => [kept.bulletin.key, kept]),
      );
      handover.loads += 1;
      // The one entry of Astro's own store: when it changes, the dev server asks all pages anew.
      context.store.set({ id: 'load', data: { number: handover.loads } });
      await writeReadings(readings, handover.kept, known);
    },
  };
}

function formatSum({ counts }: Content): string {
  const { sum } = strings(messageLanguage()).issues;
  return sum(counts);
}

/** Tells what is shown of a bulletin: all of it, its tombstone, or nothing. */
type Show = (bulletin: Bulletin) => Bulletin | undefined;

function buildShow(moment: string, preview: boolean): Show {
  return (bulletin) => {
    const visibility = getVisibility(bulletin, moment);
    if (visibility === 'withdrawn') return reduceToTombstone(bulletin);
    if (visibility === 'published') return bulletin;
    return preview ? { ...bulletin, preview: visibility } : undefined;
  };
}

/** What is hidden or withdrawn is read anew each time: a copy of it would be one forgotten filter away from readers. */
function isKept(show: Show): (kept: KeptBulletin) => boolean {
  return ({ bulletin }) => show(bulletin) === bulletin;
}

function recall(
  folder: BulletinFolder,
  rules: string,
  known: ReadonlyMap<string, KeptBulletin>,
): KeptBulletin | undefined {
  const kept = known.get(`${folder.year}/${folder.slug}`);
  return kept?.digest === digestFolder(folder, rules) ? kept : undefined;
}

/** Changes when a file of the folder appears, vanishes or is written, or when a rule changes. */
function digestFolder(folder: BulletinFolder, rules: string): string {
  const hash = createHash('sha256').update(rules);
  for (const { path, bytes, modified } of [folder.index, ...folder.besides]) {
    hash.update(`${path}\n${bytes}\n${modified}\n`);
  }
  return hash.digest('hex').slice(0, 32);
}
