import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic-file.ts';

/**
 * Puts new contents in the place of a file's `old` ones: whoever looks, or ends this process, finds the old file or the new one.
 * The new file is written in `scratch`, so that nothing strange is ever left among the content, and keeps the permissions.
 * `false` when the file no longer holds `old`: an editor program has saved it in the meantime, and that must not be lost.
 */
export async function replaceFile(
  file: string,
  contents: Buffer,
  old: Buffer,
  scratch: string,
): Promise<boolean> {
  await mkdir(scratch, { recursive: true });
  const temporary = join(scratch, `${randomUUID()}.tmp`);
  try {
    const { mode } = await stat(file);
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(contents);
      // Otherwise a power cut could leave the name of the file on an empty one.
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!old.equals(await readFile(file))) return false;
    await moveOnto(temporary, file, contents);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function moveOnto(temporary: string, file: string, contents: Buffer): Promise<void> {
  try {
    await rename(temporary, file);
  } catch (error) {
    // The content root is a disk of its own: the new file has to be written beside the old one.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await writeFileAtomically(file, contents);
  }
}
