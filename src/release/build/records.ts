import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReadingFollower } from '../../bulletins/reading/handover.ts';
import type { Folders } from '../../folders.ts';
import { buildRecord, buildRecordContext, type BulletinRecord } from '../../models/record.ts';
import { startBackgroundIndex } from '../../search/background-index.ts';
import { showProgress } from './progress.ts';
import { buildWords } from '../stop.ts';

/** The records of a build, which are made while its bulletins are read, and the search index made of them meanwhile. */
export interface GatheredRecords {
  /** Gathers the record of each bulletin that it is given. */
  follower: ReadingFollower;
  /** Complete once everything is read. */
  records: readonly BulletinRecord[];
  /**
   * Says that everything is read, and waits until Pagefind has taken all of it: it writes the index from then on by itself, while
   * pages are rendered. Rendered before, they would keep it from beginning.
   */
  complete(report: (line: string) => void): Promise<void>;
  /** Waits for the index, puts it in its place in a build, and returns how many bulletins it holds. */
  placeIndex(staging: string): Promise<number>;
  /** Ends the thread of the index, whatever it has come to. */
  release(): void;
}

/** Where the index lies until the pages are there. A build that was broken off leaves it to the next one. */
export function indexFolder({ staging }: Pick<Folders, 'staging'>): string {
  return join(dirname(staging), 'index');
}

/** Opens what follows a reading, gathers the record of each bulletin, and has them indexed beside. */
export function gatherRecords(folders: Pick<Folders, 'staging'>): GatheredRecords {
  const folder = indexFolder(folders);
  const index = startBackgroundIndex(folder);
  const records: BulletinRecord[] = [];
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
        index.add(record);
      },
    },
    async complete(report) {
      const progress = showProgress();
      await index
        .complete((taken, total) => progress.update(buildWords().taken(taken, total)))
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
