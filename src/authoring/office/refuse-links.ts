import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageLanguage } from '../../gate/report.ts';
import { officeWords } from '../../strings/office.ts';
import { Stop } from '../../strings/stop.ts';

/**
 * Throws a `Stop` that names the first symbolic link on the way from an office's repository to one of these paths in it, itself
 * included: whoever can change the repository could have files elsewhere written or deleted.
 */
export async function refuseLinks(office: string, paths: readonly string[]): Promise<void> {
  const ways = new Set(paths.flatMap(listWay));
  for (const way of [...ways].sort()) {
    const found = await lstat(join(office, way)).catch(() => undefined);
    if (found?.isSymbolicLink()) throw new Stop(officeWords(messageLanguage()).link(way), 1);
  }
}

/** `a/b/c` as `a`, `a/b` and `a/b/c`. */
function listWay(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
