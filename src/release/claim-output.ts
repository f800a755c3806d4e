import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Folders } from '../folders.ts';
import { Stop } from '../strings/stop.ts';
import { buildWords } from './stop.ts';

/**
 * Makes sure that a command may write at a place which people have named: nothing is there, or an empty folder, or what `isFormer` knows
 * by its contents as an earlier output of the same command; and it is no folder around the project, the content or the site, and not
 * within the content or the site. Throws a `Stop` that says what to do.
 */
export async function claimOutput(
  out: string,
  folders: Folders,
  isFormer: (out: string) => Promise<boolean>,
): Promise<void> {
  const words = buildWords();
  const real = await findReal(out);
  const { project, content, public: published, dist } = folders;
  for (const own of [project, content, published, dist]) {
    const place = await findReal(own);
    const isAround = isWithin(place, real);
    const isInside = own !== project && isWithin(real, place);
    if (isAround || isInside) throw new Stop(words.outputAmongOwn(out, own));
  }
  const there = await lstat(out).catch(() => undefined);
  if (there === undefined || (there.isDirectory() && (await readdir(out)).length === 0)) return;
  if (there.isSymbolicLink() || !(await isFormer(out))) throw new Stop(words.outputTaken(out));
}

/** The path without links, of what is not there yet as well. */
async function findReal(path: string): Promise<string> {
  const above = dirname(path);
  const real = await realpath(path).catch(() => undefined);
  return real ?? (above === path ? path : join(await findReal(above), basename(path)));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== '..' && !/^[A-Za-z]:/u.test(way);
}
