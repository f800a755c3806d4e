import { hash } from 'node:crypto';
import { join } from 'node:path';
import { sumFile } from '../../files/checksums.ts';
import { listFilesBelow } from '../../files/list-files.ts';
import { YIELD_EVERY, yieldToEventLoop } from '../../files/yield.ts';
import type { Folders } from '../../folders.ts';

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
    for (const [index, path] of own.entries()) {
      if (index % YIELD_EVERY === 0) await yieldToEventLoop();
      lines.push(`${sumIfThere(join(folder, path))} ${path}\n`);
    }
    lines.push('\n');
  }
  return hash('sha256', lines.join(''));
}

/** A file that goes meanwhile makes another sum, and a build too many. */
function sumIfThere(file: string): string {
  try {
    return sumFile(file);
  } catch {
    return 'gone';
  }
}
