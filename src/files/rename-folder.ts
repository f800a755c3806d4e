import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Renames a folder. Windows refuses while a virus scanner or a server reads a file in it, so it is tried for two seconds. */
export async function renameFolder(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isBusy = process.platform === 'win32' && BUSY.has((error as NodeJS.ErrnoException).code ?? '');
      if (!isBusy || attempt === 20) throw error;
      await wait(100);
    }
  }
}
