import type { DrawnRun, DrawnRuns, WhyUnseen } from './drawn-runs.ts';

/** What a page shows to nobody, or not for certain. */
export interface UnseenOnPage {
  /** Words that are not drawn, tiny, cut off or white on white. */
  isFaint: boolean;
  isOutside: boolean;
  /** Words that say something else than they show. */
  isReplaced: boolean;
  /** Words below something that was painted later on. */
  isCovered: boolean;
  /** A picture below another, or below a filled shape. */
  isPictureCovered: boolean;
}

/** Different bytes from which on what is drawn counts as words: blanks have one, of two bytes at most. */
const MIN_DIFFERENT = 3;

/** What of the words of a page is not seen. `isOutlined`: it draws so many curves that they can be its letters. */
export function judgePage(
  runs: readonly DrawnRun[],
  drawn: DrawnRuns,
  isOutlined: boolean,
): Pick<UnseenOnPage, 'isFaint' | 'isOutside'> {
  const bytes = new Map<WhyUnseen, Set<number>>();
  for (const run of runs) {
    if (run.why === undefined) continue;
    // Words to be searched lie below a scanned picture of them, or below letters that are drawn.
    if (run.why === 'undrawn' && (isOutlined || drawn.isOnPicture(run))) continue;
    const known = bytes.get(run.why) ?? new Set();
    for (const byte of run.bytes) known.add(byte);
    bytes.set(run.why, known);
  }
  const hasWords = (why: WhyUnseen) => (bytes.get(why)?.size ?? 0) >= MIN_DIFFERENT;
  return {
    isFaint: (['white', 'tiny', 'clipped', 'undrawn'] as const).some(hasWords),
    isOutside: hasWords('outside'),
  };
}
