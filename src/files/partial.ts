import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from './running.ts';

/** The name of a file or folder while it is being written, with the number of the process that does so. */
const PARTIAL = /^\..+\.(?<process>\d+)\.partial$/u;

/** The name that something has in its folder while this process writes it. */
export function partialName(name: string): string {
  return `.${name}.${process.pid}.partial`;
}

/** Whether a name is that of something that another process was writing when it ended. */
export function isAbandoned(name: string): boolean {
  const owner = ownerOf(name);
  return owner !== undefined && !isRunning(owner);
}

/** Removes from a folder what processes that have ended were writing there; also one of our number, as in a container. To be called before this one begins. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (isAbandoned(name) || ownerOf(name) === process.pid)
      await rm(join(folder, name), { recursive: true, force: true });
}

function ownerOf(name: string): number | undefined {
  const owner = PARTIAL.exec(name)?.groups?.['process'];
  return owner === undefined ? undefined : Number(owner);
}
