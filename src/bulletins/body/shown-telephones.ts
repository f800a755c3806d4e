import { readAsSeen } from './shown-hosts.ts';

/** A telephone number that a text shows. */
export interface ShownTelephone {
  /** Digits as they are dialled from abroad, in which numbers are compared. */
  number: string;
  written: string;
  /** Where it begins and ends in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Digits and what stands between those of one number. */
const NUMBER = /\+?\d(?:[\s.()\-–]{0,3}\d){2,}/gu;
/** Country code of Viet Nam (ITU-T E.164). */
const COUNTRY = '84';

/** What can be a telephone number in a text: three digits or more. */
export function listShownTelephones(text: string): ShownTelephone[] {
  const { seen, origins } = readAsSeen(text);
  return [...seen.matchAll(NUMBER)].map(({ 0: written, index }) => ({
    number: readTelephone(written),
    written,
    start: origins[index]!,
    end: origins[index + written.length]!,
  }));
}

/** A number in the one form in which numbers are compared: "0229…", "+84 229…", "0084 229…" and "+84 (0)229…" are one. */
export function readTelephone(written: string): string {
  const digits = written.replace(/\D/gu, '');
  const international = digits.replace(/^00/u, '').replace(/^0/u, COUNTRY);
  return international.replace(new RegExp(`^${COUNTRY}0`, 'u'), COUNTRY);
}
