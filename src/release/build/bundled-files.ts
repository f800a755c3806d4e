import type { Plugin } from 'vite';
import { hash } from 'node:crypto';

/** SHA-256 of each file that may act in a site, by path below it. */
export type MadeFiles = Map<string, string>;

/** Notes which scripts and styles the bundler of this process writes, and their sums: that alone tells them from others. */
export function noteBundledFiles(made: MadeFiles): Plugin {
  return {
    name: 'bantin-bundled-files',
    writeBundle(_options, bundle) {
      for (const [path, output] of Object.entries(bundle)) {
        if (!/\.(?:js|css)$/u.test(path)) continue;
        made.set(path, hash('sha256', output.type === 'chunk' ? output.code : output.source));
      }
    },
  };
}
