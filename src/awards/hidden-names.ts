import {
  CHILD,
  CHILD_BEFORE_NAME,
  CLASS_ALONE,
  GROWN_UP,
  GROWN_UP_HONORIFIC,
  GROWN_UP_MARKED,
  HIDDEN_NAME,
  LEVEL_ALONE,
  POST_OF_PUPILS,
  PUPIL,
  PUPIL_BESIDE,
  PUPIL_CLASS,
  PUPIL_HEADING,
  SCHOOL,
  TEACHES,
} from '../strings/award-cues.vi.ts';
import { toPlainWords } from '../vietnamese/plain-words.ts';
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
  Pick<
    AwardRow,
    'honorific' | 'name' | 'position' | 'unit' | 'achievement' | 'distinction' | 'heading' | 'kind'
  >
>;

/** Whether the name of a row has to be hidden because it is that of a child, and nobody has consented. */
export function isChildHidden(row: ChildSigns & Pick<AwardRow, 'consented'>): boolean {
  return isChild(row) && !row.consented;
}

/** Whether a copy of the list may not show a row as it is: its name is hidden, or it is that of a child. */
export function hidesName(row: AwardRow): boolean {
  return row.hidden || isChild(row);
}

/**
 * Whether a row is that of a child: by its honorific, whatever its kind; by its name, post, unit or heading, unless it is a collective.
 * All are read in plain words, so that no sign between them, mark or capital letter hides one.
 */
export function isChild(row: ChildSigns): boolean {
  const { honorific = '', name = '', position = '', unit = '', distinction = '', heading = '' } = row;
  if (CHILD.test(toPlainWords(honorific))) return true;
  if (row.kind === 'tap-the') return false;
  if (CHILD_BEFORE_NAME.test(name.replace(/[\p{Default_Ignorable_Code_Point}]/gu, ''))) return true;
  const post = toPlainWords(position);
  if (PUPIL.test(post) || PUPIL.test(toPlainWords(unit)) || namesPupil(name)) return true;
  if ((namesClass(position) || LEVEL_ALONE.test(post)) && !TEACHES.test(post)) return true;
  if (isOfSchool(row)) return true;
  if (GROWN_UP.test(post) || GROWN_UP_MARKED.test(position.normalize('NFC'))) return false;
  return (
    namesPupil(distinction) ||
    namesClass(unit) ||
    PUPIL_HEADING.test(toPlainWords(heading)) ||
    (PUPIL.test(toPlainWords(row.achievement ?? '')) && !GROWN_UP_HONORIFIC.test(toPlainWords(honorific)))
  );
}

function namesPupil(text: string): boolean {
  return namesClass(text) || PUPIL_BESIDE.test(toPlainWords(text));
}

/** Whether a class of a school stands anywhere in a text, or is all that one of its parts says. */
function namesClass(text: string): boolean {
  return (
    PUPIL_CLASS.test(toPlainWords(text)) ||
    text.split(/[,;:()/–-]/u).some((part) => CLASS_ALONE.test(toPlainWords(part)))
  );
}

/** Whether the unit of a row is a school for children, and nothing says that the row is that of somebody grown up. */
function isOfSchool({ honorific = '', position = '', unit = '', heading = '' }: ChildSigns): boolean {
  return (
    SCHOOL.test(toPlainWords(unit)) &&
    POST_OF_PUPILS.test(toPlainWords(position)) &&
    !GROWN_UP_HONORIFIC.test(toPlainWords(honorific)) &&
    !GROWN_UP.test(toPlainWords(heading))
  );
}
