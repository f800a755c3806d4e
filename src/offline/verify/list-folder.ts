import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';

/** What lies below a folder: paths relative to it, with forward slashes, sorted by code units. */
export interface ListedFolder {
  /** Regular files. */
  files: string[];
  /** Links, pipes and devices; a link is never followed. */
  others: string[];
  /** Folders that cannot be listed: the disk is damaged there, their name is no text, or their path is longer than a system takes. */
  closed: string[];
}

/** Lists a folder as it was left by nobody knows whom: one folder that cannot be listed hides none of the others. Throws where it is the outermost. */
export async function listFolder(path: string): Promise<ListedFolder> {
  const listed: ListedFolder = { files: [], others: [], closed: [] };
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = await readdir(join(path, folder), { withFileTypes: true }).catch((error: unknown) => {
      if (folder === '') throw error;
      return undefined;
    });
    if (entries === undefined) listed.closed.push(folder);
    for (const entry of entries ?? []) {
      const below = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(below);
      else listed[entry.isFile() ? 'files' : 'others'].push(below);
    }
  }
  for (const paths of Object.values(listed) as string[][]) paths.sort(byCodeUnits);
  return listed;
}
