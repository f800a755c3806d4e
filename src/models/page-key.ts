import { createHash } from 'node:crypto';
import type { Shell } from './shell.ts';

/** A key that differs whenever two page models do. The words of the site are left out: they belong to its code and language. */
export function buildPageKey<Page extends { shell: Shell }>(page: Page): string {
  const { words: _words, ...shell } = page.shell;
  return createHash('sha256')
    .update(JSON.stringify({ ...page, shell }))
    .digest('hex');
}
