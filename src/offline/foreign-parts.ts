import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgeFile } from '../inert/file.ts';
import type { SiteOptions } from './site-items.ts';

/** The faults of the drawings, feeds and other XML files of a finished site, which an edition holds as they are. */
export async function listForeignParts(
  dist: string,
  files: readonly string[],
): Promise<SiteOptions['faults']> {
  const faults: SiteOptions['faults'] = [];
  for (const file of files.filter((each) => /\.(?:svg|xml|json)$/iu.test(each))) {
    faults.push(...describeForeign(file, judgeFile(file, await readFile(join(dist, file)))));
  }
  return faults;
}

/** The faults of a file for its parts that this program did not make, each on one line. */
export function describeForeign(file: string, parts: readonly string[]): SiteOptions['faults'] {
  return parts.map((part) => ({ file, fault: `foreign-part ${part.replace(/[\p{Cc}\s]+/gu, ' ')}` }));
}
