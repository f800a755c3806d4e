import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM } from '../../program.ts';
import type { Site } from '../../site.ts';
import { strings } from '../../strings/strings.ts';
import { buildManifest, digestRelease } from './manifest.ts';
import type { BuiltFile } from '../verify/scan.ts';

/** Name of the published text file that states the digest of the release. */
export const RELEASE_FILE = 'phat-hanh.txt';

/**
 * Writes the release file into a build whose other files are final, and returns it as one of them. The same content gives the same
 * digest, and anyone can compute it from the published files.
 */
export async function writeReleaseFile(
  files: ReadonlyMap<string, BuiltFile>,
  folder: string,
  { language, title }: Pick<Site, 'language' | 'title'>,
): Promise<BuiltFile> {
  const others = [...files.values()].filter(({ path }) => path !== RELEASE_FILE);
  const digest = digestRelease(buildManifest(others, { releaseMoment: '' }), RELEASE_FILE);
  const contents = Buffer.from(
    strings(language).release.statement({
      title,
      digest,
      files: others.length,
      program: PROGRAM,
      own: RELEASE_FILE,
    }),
  );
  await writeFile(join(folder, RELEASE_FILE), contents);
  return {
    path: RELEASE_FILE,
    bytes: contents.length,
    sha256: createHash('sha256').update(contents).digest('hex'),
  };
}
