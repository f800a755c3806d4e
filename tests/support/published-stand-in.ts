import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getFolders } from '../../src/folders.ts';
import { formatManifest, manifestFiles } from '../../src/release/swap/manifest.ts';

/** The words of the one page of the stand-in. */
export const STAND_IN_WORDS = 'bản đã đăng';

/** Writes what stands for a published site of a content root, with its manifest, and returns the path of its page. */
export async function publishStandIn(root: string): Promise<string> {
  const folders = getFolders({ BANTIN_CONTENT: root });
  const page = join(folders.dist, 'index.html');
  const manifest = manifestFiles(folders).present;
  await mkdir(folders.dist, { recursive: true });
  await mkdir(dirname(manifest), { recursive: true });
  await writeFile(page, STAND_IN_WORDS);
  const contents = { releaseMoment: '2024-06-01T00:00:00Z', bulletins: {}, files: {} };
  await writeFile(manifest, formatManifest(contents));
  return page;
}
