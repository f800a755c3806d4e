import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { getFolders, type Folders } from '../../folders.ts';
import { takeLock } from '../../files/lock.ts';
import { manifestFiles, readManifest, type Manifest } from './manifest.ts';
import { lockFile } from '../build/staging.ts';
import { buildWords } from '../stop.ts';
import { listStillShown } from './taken-back.ts';

/**
 * Deletes the preview of a content root, with its caches, when it shows what a release of the site has taken back. A preview
 * without a manifest is deleted too, because it could show anything.
 */
export async function dropOverruledPreview(
  { content, dist }: Pick<Folders, 'content' | 'dist'>,
  release: Manifest,
  report: (line: string) => void,
): Promise<void> {
  const words = buildWords();
  const preview = getFolders({ BANTIN_CONTENT: content, BANTIN_PREVIEW: '1' });
  const work = dirname(preview.staging);
  if (preview.dist === dist || !(existsSync(preview.dist) || existsSync(work))) return;
  const manifest = await readManifest(manifestFiles(preview).present);
  if (listStillShown(manifest, release).length === 0) return;
  const lock = takeLock(lockFile(preview));
  if (!lock) return report(words.previewInUse(preview.dist));
  try {
    await rm(preview.dist, { recursive: true, force: true });
    for (const name of await readdir(work)) {
      if (name !== basename(lockFile(preview))) await rm(join(work, name), { recursive: true, force: true });
    }
  } finally {
    lock.release();
  }
  report(words.previewDropped(preview.dist));
}
