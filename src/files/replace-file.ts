import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic-file.ts';

/**
 * Replaces the contents of a file atomically: other processes see the old file or the new one, even after a crash. The temporary
 * file lies in the folder `scratch`, so that none is ever left among the content; permissions are kept. Returns `false`, and
 * changes nothing, when the file no longer holds `old`: an editor has saved it in the meantime.
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
      // Without fsync, a power cut after the rename could leave an empty file.
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
    // The content root is on another disk than `scratch`: write the temporary file beside the old one.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await writeFileAtomically(file, contents);
  }
}
