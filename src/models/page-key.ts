import { hash } from 'node:crypto';
import type { Shell } from './shell.ts';

/**
 * A key that differs whenever two models do, of pages or of files for machines. The words in the shell of a page are left out: they
 * belong to the code and the language of the site.
 */
export function buildPageKey(model: object): string {
  if (!('shell' in model)) return hash('sha256', JSON.stringify(model));
  const { words: _words, ...shell } = model.shell as Shell;
  return hash('sha256', JSON.stringify({ ...model, shell }));
}
