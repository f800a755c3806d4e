import { lstatSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileDurably } from '../../files/atomic-file.ts';
import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { buildWords } from '../stop.ts';

function holdFile({ staging }: Pick<Folders, 'staging'>): string {
  return join(dirname(staging), 'hold');
}

/** When, by whom and why the present release is held against every build; `undefined` when it is not. */
export async function findHold(folders: Pick<Folders, 'staging'>): Promise<string | undefined> {
  const file = holdFile(folders);
  // A folder of that name holds nothing, and is removed by the next command that works there.
  const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? (await readFile(file, 'utf8')).trim() : undefined;
}

/**
 * Holds the present release from a moment (ISO date-time) on: no build replaces it until `endHold`. Throws a `Stop` when somebody
 * holds it already.
 */
export async function beginHold(
  folders: Pick<Folders, 'staging'>,
  { moment, who, why }: { moment: string; who: string; why: string },
): Promise<string> {
  const held = await findHold(folders);
  if (held !== undefined) throw new Stop(buildWords().heldAlready(held));
  const hold = `${moment} ${who}: ${why}`.replace(/\s+/gu, ' ');
  await writeFileDurably(holdFile(folders), `${hold}\n`);
  return hold;
}

/** Ends the hold and returns what it was. Throws a `Stop` when nobody holds the release. */
export async function endHold(folders: Pick<Folders, 'staging'>): Promise<string> {
  const held = await findHold(folders);
  if (held === undefined) throw new Stop(buildWords().notHeld);
  await rm(holdFile(folders));
  return held;
}
