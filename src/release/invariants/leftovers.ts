import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** Nothing of the build itself is left: the code that rendered the pages holds content, the records all of it. */
export function findLeftovers(files: Iterable<BuiltFile>): Fault[] {
  return [...files]
    .filter(({ path }) =>
      /(?:^|\/)(?:\.prerender(?:\/|$)|bantin-(?:records|manifest)|[^/]*\.tmp$)/u.test(path),
    )
    .map(({ path }) => ({ rule: 'leftover', file: path, detail: '' }));
}
