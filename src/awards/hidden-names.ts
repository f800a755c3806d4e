import { CHILD, HIDDEN_NAME, PUPIL } from '../strings/award-cues.vi.ts';
import { fold } from '../vietnamese/fold.ts';
import type { AwardRow } from './row.ts';

/** Initials, each with a full stop: "Đ. B. C.". */
const INITIALS = /^(?:\p{Lu}\p{M}*\.\s?){1,8}$/u;

/** Whether what stands for a name tells nobody who it is: initials, or the words for a hidden name. */
export function isHiddenName(name: string): boolean {
  return name === HIDDEN_NAME || INITIALS.test(name);
}

/** The initials of a name, as they are written in its place. */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/u).map((word) => word.charAt(0).toUpperCase());
  return letters
    .filter((letter) => /\p{L}/u.test(letter))
    .map((letter) => `${letter}.`)
    .join(' ');
}

/** Whether the name of a row has to be hidden because it is that of a child, and nobody has consented. */
export function isChildHidden(
  row: Pick<AwardRow, 'kind' | 'consented'> & Parameters<typeof isChild>[0],
): boolean {
  return row.kind === 'ca-nhan' && isChild(row) && !row.consented;
}

/** Whether a copy of the list may not show a row as it is: its name is hidden, or it is that of a child. */
export function hidesName(row: AwardRow): boolean {
  return row.hidden || (row.kind === 'ca-nhan' && isChild(row));
}

/** Whether a row is that of a child, by its honorific, its post or its unit. */
export function isChild(row: { honorific?: string; position?: string; unit?: string }): boolean {
  const { honorific = '', position = '', unit = '' } = row;
  return CHILD.test(fold(honorific)) || PUPIL.test(position) || PUPIL.test(unit);
}
