import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file with the report of content errors, which pages of the dev server show instead of themselves. */
export function reportFile(cacheFolder: string): string {
  return join(cacheFolder, 'issues.txt');
}

/** The present report; `undefined` when the content has no errors. */
export function readReport(cacheFolder: string): string | undefined {
  try {
    return readFileSync(reportFile(cacheFolder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
