import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { partialName, removeAbandoned } from '../../files/partial.ts';
import type { Folders } from '../../folders.ts';
import { claimOutput } from '../../release/claim-output.ts';
import { Stop } from '../../strings/stop.ts';
import { offlineWords } from '../stop.ts';
import { isLitter } from '../verify/litter.ts';
import type { OpenedPackage } from '../verify/open-package.ts';
import { isSourceName, ROOMS } from '../verify/source-names.ts';
import { openWhole } from './open-whole.ts';
import { readOriginalNames } from './original-names.ts';

/**
 * Copies what a site is built from out of an edition, packed or not, into a new folder: the content root `noi-dung`, each file under its
 * own name however long that is, and `public`. Returns how many files. Throws a `Stop` where the edition is not whole or the folder is
 * there already.
 */
export async function takeSources(edition: string, out: string, folders: Folders): Promise<number> {
  const target = resolve(out);
  const { stopped } = offlineWords();
  if ((await readdir(target).catch(() => [])).length > 0) throw new Stop(stopped.notEmpty(target));
  await claimOutput(target, folders, () => Promise.resolve(false));
  const bag = await openWhole(edition);
  const partial = join(dirname(target), partialName(basename(target)));
  await mkdir(dirname(target), { recursive: true });
  await removeAbandoned(dirname(target));
  try {
    for (const room of Object.values(ROOMS)) await mkdir(join(partial, room), { recursive: true });
    const files = await copySources(bag, partial);
    await rm(target, { recursive: true, force: true });
    await rename(partial, target);
    return files;
  } finally {
    bag.close();
    await rm(partial, { recursive: true, force: true });
  }
}

async function copySources(bag: OpenedPackage, target: string): Promise<number> {
  const nameOf = await readOriginalNames(bag);
  let files = 0;
  for (const [room, folder] of Object.entries(ROOMS)) {
    for (const name of bag.names.filter((each) => each.startsWith(room))) {
      if (await isLeftBySystem(bag, name)) continue;
      const file = join(target, folder, ...nameOf(name).slice(room.length).split('/'));
      await mkdir(dirname(file), { recursive: true });
      const output: WriteStream = createWriteStream(file, { flags: 'wx' });
      await pipeline(await bag.read(name), output);
      files += 1;
    }
  }
  return files;
}

/** Whether an operating system left a file in an unpacked edition, which is no source of a site. */
async function isLeftBySystem(bag: OpenedPackage, name: string): Promise<boolean> {
  if (bag.isPacked || isSourceName(name)) return false;
  return isLitter(bag.folder + name, (path) => bag.startOf(path));
}
