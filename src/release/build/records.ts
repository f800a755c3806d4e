import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';
import { getLoaded, type ReadingFollower } from '../../bulletins/reading/handover.ts';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import type { Folders } from '../../folders.ts';
import { buildContext } from '../../models/context.ts';
import { listNamedPages } from '../../models/named-pages.ts';
import {
  buildRecord,
  buildRecordContext,
  buildStandingRecord,
  withAttachmentTexts,
  type BulletinRecord,
} from '../../models/record.ts';
import { startBackgroundIndex } from '../../search/background-index.ts';
import type { SitePages } from '../../search/write-index.ts';
import { showProgress } from '../../strings/progress.ts';
import { strings } from '../../strings/strings.ts';
import { buildWords } from '../stop.ts';
import { readAttachmentText } from './attachment-texts.ts';

/** The records of a build, made while its bulletins are read, and the search index that a thread makes of them. */
export interface GatheredRecords {
  /** Receives each bulletin as it is read. */
  follower: ReadingFollower;
  /** Complete once everything is read. */
  records: readonly BulletinRecord[];
  /**
   * Call when everything is read. Resolves when Pagefind has received all records and begins to write the index by itself;
   * rendering has to begin after that, or it would delay Pagefind.
   */
  complete(report: (line: string) => void): Promise<void>;
  /** Waits for the index, moves it into the build, and returns how many bulletins it holds. */
  placeIndex(staging: string): Promise<number>;
  /** Ends the thread of the index, finished or not. */
  release(): void;
}

/** The folder of the index until it is moved into the build. The next build overwrites what an interrupted one left there. */
export function indexFolder({ staging }: Pick<Folders, 'staging'>): string {
  return join(dirname(staging), 'index');
}

/** Starts to gather the records of a build, and the thread that indexes them. */
export function gatherRecords(folders: Pick<Folders, 'staging' | 'cache' | 'content'>): GatheredRecords {
  const folder = indexFolder(folders);
  const index = startBackgroundIndex(folder);
  const readText = (file: string) => readAttachmentText(join(folders.content, file), folders);
  const records: BulletinRecord[] = [];
  /** The bulletins before the next are sent to the index, in their order: the attachments of one may take a while. */
  let before: Promise<void> = Promise.resolve();
  let context: ReturnType<typeof buildRecordContext> | undefined;
  return {
    records,
    follower: {
      begin({ site, registers }) {
        context = buildRecordContext(site, registers);
      },
      take(bulletin) {
        const record = buildRecord(bulletin, context!);
        records.push(record);
        before = before.then(async () => index.add(await withAttachmentTexts(record, readText)));
        // Thrown by `complete`.
        before.catch(() => undefined);
      },
    },
    async complete(report) {
      await before;
      const progress = showProgress();
      await index
        .complete(listSitePages(), (taken, total) => progress.update(buildWords().taken(taken, total)))
        .finally(() => progress.end());
      report(buildWords().taken(records.length, records.length));
    },
    async placeIndex(staging) {
      const count = await index.count();
      await rename(folder, join(staging, 'pagefind'));
      return count;
    },
    release: () => index.end(),
  };
}

/** What is found of the loaded site besides its bulletins. */
function listSitePages(): SitePages {
  const loaded = getLoaded();
  const { site } = loaded;
  const context = buildContext({
    catalogue: buildCatalogue(loaded),
    words: strings(site.language),
    isPreview: false,
  });
  return {
    standing: loaded.pages
      .map((page) => buildStandingRecord(page, context))
      .sort((a, b) => byCodeUnits(a.address, b.address)),
    named: listNamedPages(context),
  };
}
