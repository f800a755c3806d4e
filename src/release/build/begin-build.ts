import { setTimeout as wait } from 'node:timers/promises';
import { beginReading, endBuild } from '../../bulletins/reading/handover.ts';
import type { Folders } from '../../folders.ts';
import { prepareBuild, type PreparedBuild } from './prepare.ts';
import { gatherRecords, type GatheredRecords } from './records.ts';

/** A build that has begun to read its content. */
export interface BegunBuild {
  prepared: PreparedBuild;
  gathered: GatheredRecords;
}

/** Milliseconds to wait until Astro has saved its data store after a failed load. Its own delay (`mutable-data-store.js`) is 500 ms. */
const ASTRO_SAVE_DELAY_MS = 1000;

/**
 * Begins a build: prepares it, and starts to gather records while the content is read. Astro
 * does not tell integrations that a build has failed, so a failed one of this process is ended here, and what Astro still saves
 * of it is waited for. Throws a `Stop` when the build may not begin.
 */
export async function beginBuild(folders: Folders, report: (line: string) => void): Promise<BegunBuild> {
  if (endBuild()) await wait(ASTRO_SAVE_DELAY_MS);
  const prepared = await prepareBuild(folders, report);
  const gathered = gatherRecords(prepared.folders);
  const release = (): void => {
    for (const held of [gathered, prepared]) held.release();
  };
  beginReading({ releaseMoment: prepared.releaseMoment, release }, gathered.follower);
  return { prepared, gathered };
}
