/**
 * Marks that may stand over and under one letter, at most: texts of people have up to four, and Unicode lets programs refuse more than
 * 30 (UAX #15, 13, "Stream-Safe Text Format"). The time in which marks are put into their order grows with the square of their number.
 */
export const MAX_MARKS = 30;

const TOO_MANY = new RegExp(`\\p{M}{${MAX_MARKS + 1}}`, 'u');
const MARK = /[\p{M}\p{Cs}]/u;

/** The first code unit of a combining mark. */
const FIRST_MARK = 0x300;
/** The block of Latin letters with the marks of Vietnamese. */
const [FIRST_VIETNAMESE, LAST_VIETNAMESE] = [0x1e00, 0x1eff];

/** The offset, in UTF-16 units, of more marks than a letter may have; `undefined` for nearly every text. */
export function findStackedMarks(text: string): number | undefined {
  // So many marks stand at one place of so many at least: only where a mark does, all are looked at.
  for (let at = MAX_MARKS; at < text.length; at += MAX_MARKS + 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST_MARK || (code >= FIRST_VIETNAMESE && code <= LAST_VIETNAMESE)) continue;
    if (MARK.test(text.charAt(at))) return TOO_MANY.exec(text)?.index;
  }
  return undefined;
}
