import { repairText } from '../gate/text.ts';

/** A text of letters of Vietnamese, of ASCII and of usual signs alone: it is composed, and has nothing to repair. Most texts are such. */
const PLAIN =
  /^[ -~\t\n\r\u00A0\u00C0-\u00C3\u00C8-\u00CA\u00CC\u00CD\u00D2-\u00D5\u00D9\u00DA\u00DD\u00E0-\u00E3\u00E8-\u00EA\u00EC\u00ED\u00F2-\u00F5\u00F9\u00FA\u00FD\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u201C\u201D\u2018\u2019\u2013\u2014\u2026\u2022\u00B7\u00AB\u00BB\u00B0\u00A7\u00D7]*$/u;

/** A text as drafts have it: composed letters, nothing invisible. */
export function repair(text: string): string {
  return PLAIN.test(text) ? text : repairText(text.normalize('NFC'));
}
