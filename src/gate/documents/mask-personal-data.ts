import { PERSONAL_DATA, PERSONAL_DATA_IN_TEXT } from '../../strings/personal-data.vi.ts';

/** What stands where personal data stood: no word, so that nothing is found by it. */
const MASK = '…';

/** A whole date in digits: 5/3/1980, 05-03-1980, 1980-03-05. */
const WHOLE_DATE = /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})(?!\d)/gu;

/**
 * A text without the numbers of identity cards and telephones and without whole dates of birth. In a text that speaks of births no
 * whole date is left, as lists name a date of birth in the heading of its column alone.
 */
export function maskPersonalData(text: string): string {
  const masked = [PERSONAL_DATA_IN_TEXT.birth!, PERSONAL_DATA.id, PERSONAL_DATA.phone].reduce(
    (rest, pattern) =>
      rest.replace(new RegExp(pattern.source, `${pattern.flags}g`), (found) =>
        // The name of a card alone says nothing of anybody.
        /\d/u.test(found) ? MASK : found,
      ),
    text.normalize('NFC'),
  );
  return PERSONAL_DATA.birth.test(text.normalize('NFC')) ? masked.replace(WHOLE_DATE, MASK) : masked;
}
