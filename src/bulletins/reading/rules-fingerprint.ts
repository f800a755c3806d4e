import { fingerprint } from '../../files/fingerprint.ts';
import type { Folders } from '../../folders.ts';

/** Paths of the project whose code decides how a bulletin or a decision is read, and of the locked versions of its libraries. */
export const CODE_PATHS = [
  'src/addresses',
  'src/awards',
  'src/bulletins',
  'src/by-code-units.ts',
  'src/catalogue',
  'src/files',
  'src/gate',
  'src/images',
  'src/inert',
  'src/process-state.ts',
  'src/program.ts',
  'src/read-site.ts',
  'src/registers',
  'src/site.ts',
  'src/site-stand-in.ts',
  'src/strings',
  'src/vietnamese',
  'package-lock.json',
];

/**
 * A fingerprint of everything besides its own folder that decides how a bulletin or a list of awards is read: `site.yaml`, the registers, the code of
 * the rooms it passes through, and the locked versions of libraries. Astro itself would notice none of these.
 */
export async function fingerprintRules({
  content,
  project,
}: Pick<Folders, 'content' | 'project'>): Promise<string> {
  const known = await fingerprint(content, ['site.yaml', 'registers']);
  return `${known} ${await fingerprint(project, CODE_PATHS)}`;
}
