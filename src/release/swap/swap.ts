import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Folders } from '../../folders.ts';
import { sealObject } from '../../files/seal.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { dropArtefact } from './artefact-folder.ts';
import { endSwap, recoverSwap, outgoingFolder } from './recover-swap.ts';
import { formatManifest, manifestFiles, type Manifest } from './manifest.ts';
import { renameFolder } from '../../files/rename-folder.ts';

/**
 * Makes the staging folder the site: the present `dist` becomes `previous`, staging becomes `dist`, each by one rename. The new
 * manifest is written first and moved to its place last, so that `recoverSwap` can tell how far a swap got. When a folder cannot be
 * renamed, everything is restored, the release before included, and the error is thrown. A previous release that shows what this
 * one has taken back is deleted, and so is the artefact of the site before; the keys of the bulletins in question are returned.
 */
export async function swap(folders: Folders, manifest: Manifest): Promise<string[]> {
  const hasDist = existsSync(folders.dist);
  // The manifest of a site that someone deleted by hand would be taken for that of the previous release.
  if (!hasDist) await rm(manifestFiles(folders).present, { force: true });
  await rm(outgoingFolder(folders), { recursive: true, force: true });
  // What is handed over is of the present site; the one before may show what this one has taken back.
  await dropArtefact(folders);
  await writeFileAtomically(
    manifestFiles(folders).next,
    formatManifest(await sealObject(manifest, folders.project)),
  );
  try {
    if (hasDist) {
      if (existsSync(folders.previous)) await rename(folders.previous, outgoingFolder(folders));
      await renameFolder(folders.dist, folders.previous);
    }
    await renameFolder(folders.staging, folders.dist);
  } catch (error) {
    await recoverSwap(folders);
    throw error;
  }
  return endSwap(folders);
}
