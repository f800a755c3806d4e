import { setTimeout as wait } from 'node:timers/promises';
import { beginReading, endBuild } from '../../bulletins/reading/handover.ts';
import type { Folders } from '../../folders.ts';
import type { Lock } from '../../files/lock.ts';
import { prepareBuild, type PreparedBuild } from './prepare.ts';
import { gatherRecords, type GatheredRecords } from './records.ts';
import { takeTurn } from './turn.ts';

/** A build that has begun to read its content. */
export interface BegunBuild {
  prepared: PreparedBuild;
  /** Held until the pages are bundled. */
  turn: Lock;
  gathered: GatheredRecords;
}

/** Milliseconds within which Astro (500 ms in its `mutable-data-store.js`) has written what it keeps of a load that failed. */
const SAVED_AFTER = 1000;

/**
 * Begins a build: prepares it, takes its turn, and opens what follows its reading. Astro tells no integration when a build fails,
 * so one that failed in this process is ended here, and what Astro still writes of it is waited for. Throws a `Stop` when the
 * build may not begin.
 */
export async function beginBuild(folders: Folders, report: (line: string) => void): Promise<BegunBuild> {
  if (endBuild()) await wait(SAVED_AFTER);
  const prepared = await prepareBuild(folders, report);
  const turn = await takeTurn(folders.project, report).catch((error: unknown) => {
    prepared.release();
    throw error;
  });
  const gathered = gatherRecords(folders);
  const release = (): void => {
    for (const held of [gathered, turn, prepared]) held.release();
  };
  beginReading({ releaseMoment: prepared.releaseMoment, release }, gathered.follower);
  return { prepared, turn, gathered };
}
