import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** No picture holds metadata, which can say where, when and by whom it was taken. */
export function findMetadata(files: Iterable<BuiltFile>): Fault[] {
  return [...files].flatMap(({ path, metadata }): Fault[] =>
    metadata === undefined ? [] : [{ rule: 'metadata', file: path, detail: metadata.join(', ') }],
  );
}
