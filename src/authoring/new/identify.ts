import { readContentText } from '../../files/read-content-file.ts';
import { normaliseText } from '../../gate/text.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { slugify } from '../../vietnamese/slug.ts';

/**
 * The first free id for a bulletin of a day: `tin-2026-0716-01`. It is independent of the title, which may change. Used ids are
 * searched in the text of every bulletin, because one with errors has an id, too.
 */
export async function chooseId(bulletins: readonly BulletinFolder[], day: string): Promise<string> {
  const [year, month, date] = day.split('-');
  const taken = new Set<string>();
  for (const { index } of bulletins) {
    const text = normaliseText(await readContentText(index.absolute).catch(emptyIfMissing));
    const id = /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1];
    if (id !== undefined) taken.add(id);
  }
  for (let number = 1; ; number += 1) {
    const id = `tin-${year}-${month}${date}-${String(number).padStart(2, '0')}`;
    if (!taken.has(id)) return id;
  }
}

/** For reading a bulletin: an empty text when it was renamed or deleted since it was listed. */
function emptyIfMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

/** Whether a slug of a year is in use. Folder names are normalised first, because some disks are case-insensitive. */
export function isTaken(bulletins: readonly BulletinFolder[], year: string, slug: string): boolean {
  return bulletins.some((folder) => folder.year === year && slugify(folder.slug, 200) === slug);
}
