import { stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { Stop } from '../../strings/stop.ts';
import { openWhole } from '../former/open-whole.ts';
import { beginPackage } from '../in-progress.ts';
import { appendToZip } from '../package/append-to-zip.ts';
import { SIGNED_FILE } from '../package/signing.ts';
import { offlineWords } from '../stop.ts';
import { readBytes } from '../verify/read-text.ts';
import { ATTACHED_FILES, namesContents, type AttachedKind } from './attached-files.ts';

/** Bytes of a signature or time stamp, at most; those of state certificates with their chains have some ten thousand. */
const MAX_BYTES = 1024 * 1024;

/**
 * Puts a signature or time stamp that another program made over `tagmanifest-sha512.txt` into a package, which stays the same otherwise.
 * Returns the name of the file in the package. Throws a `Stop` where the package is no whole ZIP of ours or has such a file already, or
 * where the file is of something else.
 */
export async function attachFile(file: string, edition: string): Promise<string> {
  const { stopped } = offlineWords();
  const kind = extname(file).slice(1).toLowerCase();
  if (!isKind(kind)) throw new Stop(stopped.attached.otherKind(file), 2);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile() || found.size > MAX_BYTES) throw new Stop(stopped.attached.unreadable(file));
  const attached = await readContentFile(file);
  const target = resolve(edition);
  if (!(await stat(target).catch(() => undefined))?.isFile())
    throw new Stop(stopped.attached.onlyZip(edition));
  const bag = await openWhole(target);
  const { folder } = bag;
  try {
    const name = ATTACHED_FILES[kind];
    if (bag.names.includes(name)) throw new Stop(stopped.attached.already(edition, name));
    const signed = (await readBytes(bag, SIGNED_FILE)) ?? Buffer.alloc(0);
    if (!namesContents(kind, attached, signed)) throw new Stop(stopped.attached.ofOther(file, SIGNED_FILE));
  } finally {
    bag.close();
  }
  await replace(target, attached, folder + ATTACHED_FILES[kind]);
  return ATTACHED_FILES[kind];
}

function isKind(kind: string): kind is AttachedKind {
  return Object.hasOwn(ATTACHED_FILES, kind);
}

/** The package is whole at every moment: the new one takes its name when all of its bytes are on the disk. */
async function replace(target: string, attached: Buffer, name: string): Promise<void> {
  const progress = await beginPackage(target, dirname(target));
  try {
    await appendToZip(target, progress.partial, name, attached);
    await progress.finish();
  } finally {
    await progress.clear();
  }
}
