import { posix } from 'node:path';
import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** No file is empty, as a full disk leaves them. `.nojekyll` is empty by definition. */
export function findEmptyFiles(files: Iterable<BuiltFile>): Fault[] {
  return [...files]
    .filter(({ path, bytes }) => bytes === 0 && posix.basename(path) !== '.nojekyll')
    .map(({ path }) => ({ rule: 'empty-file', file: path, detail: '' }));
}
