import { createHash } from 'node:crypto';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { indexFolder } from './records.ts';
import { buildWords } from '../stop.ts';

/** Path of the build lock of a content root: held while its site is built, packed, laid out or rolled back. */
export function lockFile(folders: Folders): string {
  return join(dirname(folders.staging), 'build.lock');
}

/**
 * Where Astro builds: in the staging folder if that lies in the project, else in a folder of the project for that staging
 * folder alone. Astro puts the code that renders the pages into the project, where it finds its packages, and renames files
 * from there into the output, which has to be on the same disk.
 */
export function buildFolder({ project, staging }: Pick<Folders, 'project' | 'staging'>): string {
  if (staging.startsWith(project + sep)) return staging;
  const name = createHash('sha256').update(staging).digest('hex').slice(0, 12);
  return join(project, '.bantin', 'elsewhere', name);
}

/**
 * Makes the staging folder, empty: what a build that was killed left behind is never continued. Throws a `Stop` when
 * `dist` lies on another disk, so that no build is done in vain.
 */
export async function emptyStaging(folders: Folders): Promise<void> {
  await rm(buildFolder(folders), { recursive: true, force: true });
  await rm(folders.staging, { recursive: true, force: true });
  await rm(indexFolder(folders), { recursive: true, force: true });
  await mkdir(folders.staging, { recursive: true });
  const [staging, dist] = await Promise.all([
    stat(folders.staging),
    stat(folders.dist).catch(() => undefined),
  ]);
  if (dist && dist.dev !== staging.dev) {
    const words = buildWords();
    throw new Stop(words.stopped(words.otherDisk(folders.dist)));
  }
}

/** Moves Astro's output into the staging folder, if Astro has not built there. */
export async function moveIntoStaging(folders: Folders): Promise<void> {
  const built = buildFolder(folders);
  if (built === folders.staging) return;
  await rm(folders.staging, { recursive: true, force: true });
  try {
    await rename(built, folders.staging);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(built, folders.staging, { recursive: true });
    await rm(built, { recursive: true });
  }
}
