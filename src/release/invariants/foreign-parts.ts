import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** A page that is wrong is wrong in many places; these suffice to find out why. */
const MAX_REPORTED = 5;
/** So many letters of each are shown. */
const EXCERPT_LENGTH = 160;

/**
 * Nothing in the site acts but what this build made: no other script or style, no handler, no frame, no form that leads elsewhere,
 * whoever wrote it and whatever let it in.
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

/** What others wrote may hold what a terminal obeys. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}
