import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { getLoaded, type ReadingFollower } from '../../bulletins/reading/handover.ts';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import type { Folders } from '../../folders.ts';
import { buildContext } from '../../models/context.ts';
import { listDecisionRecords } from '../../models/awards/decision-records.ts';
import { listNamedPages } from '../../models/named-pages.ts';
import {
  buildRecord,
  buildRecordContext,
  buildStandingRecord,
  withAttachmentTexts,
  type BulletinRecord,
} from '../../models/record.ts';
import {
  startBackgroundIndex,
  type BackgroundIndex,
  type PresentIndex,
} from '../../search/background-index.ts';
import type { KeyedPart } from '../../search/keep-part.ts';
import { planParts } from '../../search/part-plan.ts';
import type { SitePages } from '../../search/write-index.ts';
import { strings } from '../../strings/strings.ts';
import { readAttachmentText } from './attachment-texts.ts';

/** The records of a build, made while its bulletins are read, and the search index that threads make of them. */
export interface GatheredRecords {
  /** Receives each bulletin as it is read. */
  follower: ReadingFollower;
  /** Complete once everything is read. */
  records: readonly BulletinRecord[];
  /**
   * Call when everything is read: threads begin to make the search index, of whose parts those of the present site are taken that have
   * not changed. Resolves when all attachments are read.
   */
  complete(present: PresentIndex): Promise<void>;
  /** How many pages besides bulletins the index holds: standing pages and decisions. Known once everything is read. */
  countPages(): number;
  /** Waits for the index, moves it into the build, and returns how many bulletins it holds, and its parts. */
  placeIndex(staging: string): Promise<{ count: number; parts: KeyedPart[] }>;
  /** Ends the threads of the index, finished or not. */
  release(): void;
}

/** The folder of the index until it is moved into the build; its own for each staging folder. */
export function indexFolder({ staging }: Pick<Folders, 'staging'>): string {
  return `${staging}.index`;
}

/** Starts to gather the records of a build. */
export function gatherRecords(folders: Pick<Folders, 'staging' | 'cache' | 'content'>): GatheredRecords {
  const folder = indexFolder(folders);
  const readText = (file: string) => readAttachmentText(join(folders.content, file), folders);
  const records: BulletinRecord[] = [];
  /** The same with the texts of their attachments, read one after the other. */
  const searched: BulletinRecord[] = [];
  let before: Promise<void> = Promise.resolve();
  let index: BackgroundIndex | undefined;
  let pages = 0;
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
        before = before.then(async () => void searched.push(await withAttachmentTexts(record, readText)));
        // Thrown by `complete`.
        before.catch(() => undefined);
      },
    },
    async complete(present) {
      await before;
      const { standing, named } = listSitePages();
      pages = standing.length;
      index = startBackgroundIndex(folder, { parts: planParts(searched, standing), named }, present);
    },
    countPages: () => pages,
    async placeIndex(staging) {
      const placed = await index!.complete();
      await rename(folder, join(staging, 'pagefind'));
      return placed;
    },
    release: () => index?.end(),
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
    standing: [
      ...loaded.pages.map((page) => buildStandingRecord(page, context)),
      ...listDecisionRecords(context),
    ],
    named: listNamedPages(context),
  };
}
