import { dirname, join } from 'node:path';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { Folders } from '../../folders.ts';
import { looksAlike } from '../../images/look.ts';
import { LookMemory } from './look-memory.ts';
import { sealContents, type SealedTaking } from './taken-content.ts';

/** A photograph that is shown and looks like one that was taken back. */
export interface ReturnedLook {
  /** What was taken back, as in `TakenContent`, and the file that was taken back with it. */
  name: string;
  removed: string;
  /** The photograph that is shown, below the content root. */
  file: string;
}

/**
 * The photographs of bulletins that look like one that was taken back, saved in another way: not those with the same bytes, which
 * `findReturned` tells, and not those of the bulletin itself, where a face may have been covered. Nothing is decoded where no photograph was taken back.
 */
export async function findLookAlikes(
  taken: readonly SealedTaking[],
  bulletins: readonly Bulletin[],
  folders: Pick<Folders, 'content' | 'cache'>,
): Promise<ReturnedLook[]> {
  const looks = taken.flatMap(({ content }) =>
    (content.looks ?? []).map((each) => ({ ...each, name: content.name, files: new Set(content.files) })),
  );
  if (looks.length === 0) return [];
  const memory = await LookMemory.open(folders);
  const found = new Map<string, ReturnedLook>();
  for (const { key, file, pictures } of bulletins)
    for (const { src, photograph } of pictures) {
      if (!photograph) continue;
      const look = await memory.lookOf(join(folders.content, 'bulletins', key, src), photograph.sum);
      if (look === '') continue;
      const seals = [photograph.hash, photograph.sum].map(sealContents);
      const alike = looks.find(
        (each) =>
          each.name !== key && !seals.some((seal) => each.files.has(seal)) && looksAlike(each.look, look),
      );
      const path = join(dirname(file), src).replaceAll('\\', '/');
      if (alike) found.set(path, { name: alike.name, removed: alike.file, file: path });
    }
  await memory.keep();
  return [...found.values()];
}
