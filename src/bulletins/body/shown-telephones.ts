import { readAsSeen } from './shown-hosts.ts';

/** A telephone number that a text shows. */
export interface ShownTelephone {
  /** Digits with the country code, the form in which numbers are compared. */
  number: string;
  written: string;
  /** Its range in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Three digits or more, with the separators that a telephone number can have. */
const DIGIT_GROUPS = /\+?\d(?:[\s.()\-–]{0,3}\d){2,}/gu;
/** Country code of Viet Nam (ITU-T E.164). */
const COUNTRY_CODE = '84';

/** All that can be a telephone number in a text: three digits or more. */
export function listShownTelephones(text: string): ShownTelephone[] {
  const { seen, origins } = readAsSeen(text);
  return [...seen.matchAll(DIGIT_GROUPS)].map(({ 0: written, index }) => ({
    number: readTelephone(written),
    written,
    start: origins[index]!,
    end: origins[index + written.length]!,
  }));
}

/** The digits of a number with the country code: "0229…", "+84 229…", "0084 229…" and "+84 (0)229…" give the same. */
export function readTelephone(written: string): string {
  const digits = written.replace(/\D/gu, '');
  const international = digits.replace(/^00/u, '').replace(/^0/u, COUNTRY_CODE);
  return international.replace(new RegExp(`^${COUNTRY_CODE}0`, 'u'), COUNTRY_CODE);
}
