import {
  CHILD,
  CHILD_BEFORE_NAME,
  GROWN_UP,
  HIDDEN_NAME,
  PUPIL,
  PUPIL_CLASS,
  PUPIL_HEADING,
  PUPIL_PLACE,
} from '../strings/award-cues.vi.ts';
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

/** What tells whether a row is that of a child. */
export type ChildSigns = Partial<
  Pick<AwardRow, 'honorific' | 'name' | 'position' | 'unit' | 'distinction' | 'heading' | 'kind'>
>;

/** Whether the name of a row has to be hidden because it is that of a child, and nobody has consented. */
export function isChildHidden(row: ChildSigns & Pick<AwardRow, 'consented'>): boolean {
  return isChild(row) && !row.consented;
}

/** Whether a copy of the list may not show a row as it is: its name is hidden, or it is that of a child. */
export function hidesName(row: AwardRow): boolean {
  return row.hidden || isChild(row);
}

/** Whether a row is that of a child: by its honorific, whatever its kind; by its name, post, unit or heading, unless it is a collective. */
export function isChild(row: ChildSigns): boolean {
  const { honorific = '', name = '', position = '', unit = '', distinction = '', heading = '' } = row;
  if (CHILD.test(fold(honorific).trim())) return true;
  if (row.kind === 'tap-the') return false;
  if (CHILD_BEFORE_NAME.test(name)) return true;
  if (PUPIL.test(position) || PUPIL.test(unit) || PUPIL_PLACE.test(name)) return true;
  if (GROWN_UP.test(position)) return false;
  return PUPIL_PLACE.test(distinction) || PUPIL_CLASS.test(unit) || PUPIL_HEADING.test(heading);
}
