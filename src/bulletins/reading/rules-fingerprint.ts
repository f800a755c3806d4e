import { fingerprint } from '../../files/fingerprint.ts';
import type { Folders } from '../../folders.ts';

/** The rooms that a bulletin passes through, and what they are made with. */
export const CODE = [
  'src/addresses',
  'src/bulletins',
  'src/by-code-units.ts',
  'src/files',
  'src/gate',
  'src/images',
  'src/inert',
  'src/process-state.ts',
  'src/registers',
  'src/site.ts',
  'src/strings',
  'src/vietnamese',
  'package-lock.json',
];

/**
 * A fingerprint of everything besides its own folder that decides how a bulletin is read: `site.yaml`, the registers, the code of
 * the rooms it passes through, and the locked versions of libraries. Astro itself would notice none of these.
 */
export async function fingerprintRules({
  content,
  project,
}: Pick<Folders, 'content' | 'project'>): Promise<string> {
  const known = await fingerprint(content, ['site.yaml', 'registers']);
  return `${known} ${await fingerprint(project, CODE)}`;
}
