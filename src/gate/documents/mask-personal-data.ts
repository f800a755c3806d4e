import { PERSONAL_DATA, PERSONAL_DATA_IN_TEXT } from '../../strings/personal-data.vi.ts';
import { toPlainSigns } from '../../vietnamese/plain-signs.ts';
import { maskBelowHeadings } from './mask-below-headings.ts';

/** What stands where personal data stood: no word, so that nothing is found by it. */
const MASK = '…';

/** A whole date in digits: 5/3/1980, 05-03-1980, 1980-03-05. */
const WHOLE_DATE = /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})(?!\d)/gu;

/**
 * A text without the numbers of papers, accounts and telephones of people and without whole dates of birth. In a text that speaks of births no
 * whole date is left, as lists name a date of birth in the heading of its column alone.
 */
export function maskPersonalData(text: string): string {
  const whole = text.normalize('NFC');
  const numbers = [
    PERSONAL_DATA.papers,
    PERSONAL_DATA.account,
    PERSONAL_DATA_IN_TEXT.birth!,
    PERSONAL_DATA.id,
    PERSONAL_DATA.phone,
  ].reduce(
    // The name of a card alone says nothing of anybody.
    (rest, pattern) => maskAll(rest, pattern, (found) => /\d/u.test(found)),
    whole,
  );
  const masked = maskBelowHeadings(numbers, MASK);
  return PERSONAL_DATA.birth.test(whole) ? maskAll(masked, WHOLE_DATE, () => true) : masked;
}

/** Masks what a pattern matches in the plain form of a text, where that `isMeant`. */
function maskAll(text: string, pattern: RegExp, isMeant: (found: string) => boolean): string {
  const plain = toPlainSigns(text);
  let masked = '';
  let from = 0;
  for (const { 0: found, index } of plain.matchAll(
    new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`),
  )) {
    if (!isMeant(found)) continue;
    masked += text.slice(from, index) + MASK;
    from = index + found.length;
  }
  return masked + text.slice(from);
}
