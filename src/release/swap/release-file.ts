import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../../site.ts';
import { strings } from '../../strings/strings.ts';
import { buildManifest, digestRelease } from './manifest.ts';
import type { BuiltFile } from '../verify/scan.ts';

/** The page, in plain text, that states by which digest the present release is known. */
export const RELEASE_FILE = 'phat-hanh.txt';

/**
 * Writes the release page into a build whose other files are final, and returns it as one of them. Whoever builds the same
 * content again finds the same digest, and so does whoever counts it over the published files.
 */
export async function writeReleaseFile(
  files: ReadonlyMap<string, BuiltFile>,
  folder: string,
  { language, title }: Pick<Site, 'language' | 'title'>,
): Promise<BuiltFile> {
  const others = [...files.values()].filter(({ path }) => path !== RELEASE_FILE);
  const digest = digestRelease(buildManifest(others, { releaseMoment: '' }), RELEASE_FILE);
  const contents = Buffer.from(
    strings(language).release.statement({ title, digest, files: others.length, own: RELEASE_FILE }),
  );
  await writeFile(join(folder, RELEASE_FILE), contents);
  return {
    path: RELEASE_FILE,
    bytes: contents.length,
    sha256: createHash('sha256').update(contents).digest('hex'),
  };
}
