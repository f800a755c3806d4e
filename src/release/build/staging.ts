import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { indexFolder } from './records.ts';
import { buildWords } from '../stop.ts';

/** Path of the build lock of a content root: held while its site is built, packed, laid out or rolled back. */
export function lockFile(folders: Folders): string {
  return join(dirname(folders.staging), 'build.lock');
}

/** Beginnings of the names of what builds lie in before they are published, below the work folder; the last two are of older versions. */
const UNPUBLISHED = /^(?:staging|index$|previous\.outgoing$)/u;

/**
 * The folders of a content root with a staging folder for one build alone, named by its lock: a build that was taken for dead goes on in
 * its own folder, and finds nothing there that another has made.
 */
export function stageApart(folders: Folders, lock: string): Folders {
  return { ...folders, staging: `${folders.staging}.${lock}` };
}

/**
 * Where Astro builds: in the staging folder if that lies in the project, else in a folder of the project for that staging
 * folder alone. Astro puts the code that renders the pages into the project, where it finds its packages, and renames files
 * from there into the output, which has to be on the same disk.
 */
export function buildFolder({ project, staging }: Pick<Folders, 'project' | 'staging'>): string {
  if (staging.startsWith(project + sep)) return staging;
  return join(elsewhere(project), `${nameWorkFolder(staging)}-${basename(staging)}`);
}

/** All folders that a build works in until it is published. */
export function listBuildFolders(folders: Pick<Folders, 'project' | 'staging'>): string[] {
  return [...new Set([folders.staging, buildFolder(folders), indexFolder(folders)])];
}

/**
 * Makes the staging folder of a build that holds the lock, and removes those of all others, which were killed or have lost it: they are
 * never continued. Throws a `Stop` when `dist` lies on another disk, so that no build is done in vain.
 */
export async function clearStaging(folders: Folders): Promise<void> {
  const { project, staging, dist } = folders;
  await removeFrom(dirname(staging), (name) => UNPUBLISHED.test(name));
  await removeFrom(elsewhere(project), (name) => name.startsWith(nameWorkFolder(staging)));
  await mkdir(staging, { recursive: true });
  const [own, present] = await Promise.all([stat(staging), stat(dist).catch(() => undefined)]);
  if (present && present.dev !== own.dev) {
    const words = buildWords();
    throw new Stop(words.stopped(words.otherDisk(dist)));
  }
}

async function removeFrom(folder: string, isLeft: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter(isLeft)) await rm(join(folder, name), { recursive: true, force: true });
}

function elsewhere(project: string): string {
  return join(project, '.bantin', 'elsewhere');
}

/** What the folders of all builds of one content root have in common where Astro works. */
function nameWorkFolder(staging: string): string {
  return createHash('sha256').update(dirname(staging)).digest('hex').slice(0, 12);
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
