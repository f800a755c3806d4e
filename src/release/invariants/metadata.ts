import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** No picture says where, when, by whom or with what it was made. */
export function findMetadata(files: Iterable<BuiltFile>): Fault[] {
  return [...files].flatMap(({ path, metadata }): Fault[] =>
    metadata === undefined ? [] : [{ rule: 'metadata', file: path, detail: metadata.join(', ') }],
  );
}
