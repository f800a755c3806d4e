import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuseLinks } from '../work-folder.ts';

/**
 * Where something may be made below the content root, by its path there. Throws a `Stop` that names the first symbolic link on the way:
 * through one, whoever can change the content would have files elsewhere written. Every command asks it before it writes anything.
 */
export function claimPlace(content: string, path: string): string {
  const place = join(content, path);
  refuseLinks(content, place);
  return place;
}

/** As `claimPlace`, with the folders above it, which are made where they are not there. */
export async function makeFoldersAbove(content: string, path: string): Promise<string> {
  const place = claimPlace(content, path);
  await mkdir(dirname(place), { recursive: true });
  return place;
}
