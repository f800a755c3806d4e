import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** Foreign parts reported per file; more would not help to find the cause. */
const MAX_REPORTED = 5;
/** Characters shown of each part. */
const EXCERPT_LENGTH = 160;

/**
 * The site has no active parts except those that this build made: no other script or style, no event handler, no frame, no form
 * that is sent elsewhere.
 */
export function findForeignParts(files: Iterable<BuiltFile>): Fault[] {
  return [...files].flatMap(({ path, foreign = [] }) =>
    foreign.slice(0, MAX_REPORTED).map((part): Fault => ({
      rule: 'foreign-part',
      file: path,
      detail: onOneLine(part).slice(0, EXCERPT_LENGTH),
    })),
  );
}

/** A text on one line, without control characters that a terminal would obey. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}
