import { hash } from 'node:crypto';
import { join } from 'node:path';
import { runAtMost } from '../../files/at-most.ts';
import { sumFile } from '../../files/checksums.ts';
import { listFilesBelow } from '../../files/list-files.ts';
import type { Folders } from '../../folders.ts';

/** Files that are read at a time. */
const CONCURRENCY = 8;

/**
 * A sum over the names and the bytes of all files of the content root and of `public`: where it is the same, the
 * content has not changed. It does not depend on times, which a fresh checkout makes anew.
 */
export async function fingerprintContent({
  content,
  public: published,
}: Pick<Folders, 'content' | 'public'>): Promise<string> {
  const lines: string[] = [];
  for (const folder of [content, published]) {
    const paths = await listFilesBelow(folder).catch((): string[] => []);
    const own = paths.filter((path) => !/^\.git(?:\/|$)/u.test(path));
    const sums = new Map<string, string>();
    await runAtMost(CONCURRENCY, own, async (path) => {
      // A file that goes meanwhile makes another sum, and a build too many.
      sums.set(path, await sumFile(join(folder, path)).catch(() => 'gone'));
    });
    for (const path of own) lines.push(`${sums.get(path)} ${path}\n`);
    lines.push('\n');
  }
  return hash('sha256', lines.join(''));
}
