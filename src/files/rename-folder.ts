import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Error codes of Windows for a folder in which another process has a file open. */
const BUSY_CODES = new Set(['EPERM', 'EACCES', 'EBUSY']);
const MAX_ATTEMPTS = 20;
const RETRY_AFTER_MS = 100;

/** Renames a folder. Retries for two seconds on Windows, where a virus scanner or a server may have a file in it open. */
export async function renameFolder(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isBusy =
        process.platform === 'win32' && BUSY_CODES.has((error as NodeJS.ErrnoException).code ?? '');
      if (!isBusy || attempt === MAX_ATTEMPTS) throw error;
      await wait(RETRY_AFTER_MS);
    }
  }
}
