import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from '../../folders.ts';
import { runAtMost } from '../../files/at-most.ts';
import { NAME_PATTERN, shortenDigest } from '../../images/picture-name.ts';
import type { Manifest } from '../swap/manifest.ts';
import { textsFolder } from './attachment-texts.ts';

/** A published picture, by the name of what it was made of. */
const PICTURE = new RegExp(`^anh(?:-xem-truoc)?/(${NAME_PATTERN})\\b`, 'u');

/** Files deleted at a time. */
const CONCURRENCY = 8;

/**
 * Deletes from the caches what this release does not use, so that nothing survives its withdrawal there: derivatives and previews
 * that it does not show, texts of attachments that it does not offer, and inspections of photographs whose hashes are not in
 * `inspected`.
 */
export async function pruneCaches(
  { cache }: Pick<Folders, 'cache'>,
  { files }: Pick<Manifest, 'files'>,
  inspected: ReadonlySet<string>,
): Promise<void> {
  const shown = new Set(Object.keys(files).flatMap((path) => PICTURE.exec(path)?.[1] ?? []));
  const isShown = (name: string): boolean => shown.has(shortenDigest(name));
  await keepOnly(join(cache, 'derivatives'), isShown);
  await keepOnly(join(cache, 'previews'), isShown);
  const offered = new Set(Object.values(files));
  await keepOnly(textsFolder({ cache }), (name) => offered.has(name.replace(/\.json$/u, '')));
  // Temporary files of other processes have names of another form, and are left alone.
  await keepOnly(
    join(cache, 'inspections'),
    (name) => !/^[0-9a-f]{64}-/u.test(name) || inspected.has(shortenDigest(name)),
  );
}

async function keepOnly(folder: string, isKept: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const unused = names.filter((name) => !isKept(name));
  await runAtMost(CONCURRENCY, unused, (name) => rm(join(folder, name), { recursive: true, force: true }));
}
