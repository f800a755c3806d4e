import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** No intermediate files of the build are published, such as the code that rendered the pages, which contains content. */
export function findLeftovers(files: Iterable<BuiltFile>): Fault[] {
  return [...files]
    .filter(({ path }) =>
      /(?:^|\/)(?:\.prerender(?:\/|$)|bantin-(?:records|manifest)|[^/]*\.tmp$)/u.test(path),
    )
    .map(({ path }) => ({ rule: 'leftover', file: path, detail: '' }));
}
