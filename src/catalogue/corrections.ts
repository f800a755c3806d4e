import { byCodeUnits } from '../by-code-units.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { compareNewestFirst } from './order.ts';

/** A correction with the bulletin that it corrects. */
export interface CorrectionEntry {
  on: string;
  note: string;
  bulletin: Bulletin;
}

/** All corrections, newest first; those of one day in the order of lists, those of one bulletin as written. */
export function listCorrections(bulletins: readonly Bulletin[]): CorrectionEntry[] {
  return bulletins
    .flatMap((bulletin) => bulletin.corrections.map(({ on, note }) => ({ on, note, bulletin })))
    .sort((a, b) => byCodeUnits(b.on, a.on) || compareNewestFirst(a.bulletin, b.bulletin));
}
