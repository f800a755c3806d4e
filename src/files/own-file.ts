import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a path below a folder is a regular file of that folder: neither it nor a folder on the way to it is a link. The folder
 * itself may be one. Whoever gives out what lies below a folder that others can write to asks this first.
 */
export function isOwnFile(folder: string, path: string): boolean {
  const file = join(folder, path);
  try {
    return lstatSync(file).isFile() && realpathSync.native(file) === join(realpathSync.native(folder), path);
  } catch {
    // It is gone, or cannot be reached.
    return false;
  }
}
