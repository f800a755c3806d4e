import type { Loader, LoaderContext } from 'astro/loaders';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getFolders, type Folders } from '../../folders.ts';
import { endIdleChildren } from '../../gate/bounded/bounded-child.ts';
import { hasErrors } from '../../gate/issue.ts';
import { readTree, type BulletinFolder, type TreeChange } from '../../gate/tree.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { messageLanguage } from '../../gate/report.ts';
import { strings } from '../../strings/strings.ts';
import { passAttachments } from '../attachments.ts';
import type { Bulletin } from '../bulletin.ts';
import { ContentError, reportForBuild } from '../content-error.ts';
import { fingerprintRules } from './rules-fingerprint.ts';
import { findFollower, findLoaded, setLoaded, type Loaded } from './handover.ts';
import { readContent, type Content, type KeptBulletin } from './read-content.ts';
import { beginMarks, recallPublished } from './recall.ts';
import { readReadings, writeReadings } from './readings.ts';
import type { Refusals } from './refusals.ts';
import { reportFile } from './report-file.ts';
import { buildLaterWriter } from './readings-later.ts';
import { showAt } from '../visibility.ts';

/** The name of the loader, by which the dev server triggers a load. */
export const CONTENT_LOADER = 'bantin-content';

/**
 * The Astro loader that reads the whole content root once: hands over the bulletins that are shown at the release moment and the
 * standing pages. Unchanged folders are recalled, by marks of the folder and of everything that decides the result. Any error ends
 * a build with one report of all; the dev server keeps what is valid and shows the report in its overlay. `openRefusals` gives the
 * refusals of a release into the folders.
 */
export function contentLoader(
  releaseMoment: () => string,
  openRefusals: (folders: Folders) => Refusals,
): Loader {
  const writeLater = buildLaterWriter();
  return {
    name: CONTENT_LOADER,
    async load(context: LoaderContext) {
      const folders = getFolders();
      const before = findLoaded();
      const follower = findFollower();
      const change = changeOf(context, before);
      const rules = change?.rules ?? (await fingerprintRules(folders));
      const readings = join(folders.cache, 'readings');
      const known = before?.watched?.kept ?? (await readReadings(readings));
      const tree = await readTree(folders.content, change);
      const moment = releaseMoment();
      const refusals = openRefusals(folders);
      const show: Show = (bulletin) => showAt(bulletin, { ...refusals, releaseMoment: moment });
      const { content, decisions, issues } = await readContent({
        root: folders.content,
        tree,
        cacheFolder: folders.cache,
        publicFolder: folders.public,
        releaseMoment: moment,
        beginMarks: (folder) => beginMarks(folder, rules),
        recall: (folder) => recall(folder, { rules, moment, known, change }),
        lastTwins: before?.watched?.twins,
        refusals,
        rules,
        onBegin: (reading) => follower?.begin(reading),
        onBulletin: ({ bulletin }) => {
          const shown = show(bulletin);
          if (shown && shown.status !== 'withdrawn') follower?.take(shown);
        },
      });
      if (hasErrors(issues) && !context.watcher) throw new ContentError(issues);
      if (issues.length > 0) context.logger.warn(`\n${reportForBuild(issues)}`);
      if (hasErrors(issues)) await writeFileAtomically(reportFile(folders.cache), reportForBuild(issues));
      else await rm(reportFile(folders.cache), { force: true });
      if (!content) return;
      if (!hasErrors(issues)) context.logger.info(formatSum(content, decisions.length));
      const { site, registers, pages, twins } = content;
      const kept = new Map(content.bulletins.filter(isKept(show)).map((each) => [each.bulletin.key, each]));
      setLoaded({
        site,
        registers,
        bulletins: content.bulletins.flatMap(({ bulletin }) => show(bulletin) ?? []),
        pages,
        listing: tree.listing,
        rules,
        photographs: listPhotographs(content),
        watched: context.watcher && { kept, twins },
      });
      if (context.watcher) {
        writeLater(readings, kept, known, (error) => context.logger.error(String(error)));
      } else {
        await writeReadings(readings, kept, known);
        // A build reads nothing after this, but the index beside it still reads what is attached.
        endIdleChildren();
      }
    },
  };
}

/** The change since the last load, when only folders of bulletins have changed. */
interface Change extends TreeChange {
  rules: string;
}

/**
 * The change that the dev server reports, when there is an earlier load to start from. After a load without result, no folders are
 * reported: `watchContent` reads everything after one that threw, and a wrong `site.yaml` is in no folder of a bulletin.
 */
function changeOf(context: LoaderContext, before: Loaded | undefined): Change | undefined {
  // The changed folders (`bulletins/2022/slug`), which the dev server reports when nothing else has changed.
  const { changed } = (context.refreshContextData ?? {}) as { changed?: readonly string[] };
  return before && changed ? { before: before.listing, rules: before.rules, folders: changed } : undefined;
}

function formatSum({ counts }: Content, decisions: number): string {
  const words = strings(messageLanguage()).issues;
  return [words.sum(counts), ...(decisions > 0 ? [words.decisions(decisions)] : [])].join('\n');
}

function listPhotographs({ bulletins }: Content): Set<string> {
  const kept = bulletins.filter(({ bulletin }) => bulletin.status !== 'withdrawn');
  return new Set(
    kept.flatMap(({ bulletin }) => bulletin.pictures.flatMap(({ photograph }) => photograph?.hash ?? [])),
  );
}

/** Returns what readers see of a bulletin: all of it, its tombstone, or nothing. */
type Show = (bulletin: Bulletin) => Bulletin | undefined;

/**
 * Whether a bulletin may be kept in a cache: not a hidden, withdrawn or redacted one, whose copy one forgotten filter could
 * publish.
 */
function isKept(show: Show): (kept: KeptBulletin) => boolean {
  return ({ bulletin }) => show(bulletin) === bulletin && !bulletin.privacy?.redacted;
}

/** What is known when a load begins. */
interface Known {
  rules: string;
  moment: string;
  known: ReadonlyMap<string, KeptBulletin>;
  change: Change | undefined;
}

async function recall(
  folder: BulletinFolder,
  { rules, moment, known, change }: Known,
): Promise<KeptBulletin | undefined> {
  const kept = known.get(`${folder.year}/${folder.slug}`);
  if (change && !change.folders.includes(folder.path)) return kept;
  const recalled = recallPublished(folder, rules, kept, moment);
  return recalled && (await passAttachments(recalled.bulletin, folder)) ? recalled : undefined;
}
