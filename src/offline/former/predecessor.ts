/** Of `bag-info.txt`: the edition before, by its day and digest. */
export const PREDECESSOR_LABEL = 'Bantin-Predecessor';

/** Of `bag-info.txt`: which part of the site an edition holds. Only editions of the same part are compared. */
export const PART_LABEL = 'Bantin-Part';

/** The edition before another. */
export interface Predecessor {
  /** Its date, `2025-11-30`. */
  day: string;
  /** SHA-512 of its `tagmanifest-sha512.txt` (`digestPackage`). */
  digest: string;
}

/** A predecessor as a value of `bag-info.txt`. */
export function formatPredecessor({ day, digest }: Predecessor): string {
  return `${day} sha512:${digest}`;
}

/** The predecessor that a value of `bag-info.txt` names; undefined where it names none. */
export function parsePredecessor(value: string | undefined): Predecessor | undefined {
  const [, day, digest] = /^(\d{4}-\d{2}-\d{2}) sha512:([0-9a-f]{128})$/u.exec(value ?? '') ?? [];
  return day === undefined || digest === undefined ? undefined : { day, digest };
}
