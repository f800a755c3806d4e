import { BIDIRECTIONAL, BLANK_OR_CONTROL } from '../gate/characters.ts';
import { repairText } from '../gate/text.ts';

/** A text of letters of Vietnamese, of ASCII and of usual signs alone: it is composed, and has nothing to repair. Most texts are such. */
const PLAIN =
  /^[ -~\t\n\r\u00A0\u00C0-\u00C3\u00C8-\u00CA\u00CC\u00CD\u00D2-\u00D5\u00D9\u00DA\u00DD\u00E0-\u00E3\u00E8-\u00EA\u00EC\u00ED\u00F2-\u00F5\u00F9\u00FA\u00FD\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u201C\u201D\u2018\u2019\u2013\u2014\u2026\u2022\u00B7\u00AB\u00BB\u00B0\u00A7\u00D7]*$/u;

/** A text as drafts have it: composed letters, nothing invisible; a space for what is drawn as one, or was a sign of control. */
export function repair(text: string): string {
  if (PLAIN.test(text)) return text;
  return repairText(text.normalize('NFC').replace(BIDIRECTIONAL, '').replace(BLANK_OR_CONTROL, ' '));
}

/** The signs of a text that only command how others are shown, and that no draft has: line ends are none. */
export function listCommands(text: string): string[] {
  if (PLAIN.test(text)) return [];
  return [BIDIRECTIONAL, BLANK_OR_CONTROL].flatMap((signs) => text.match(signs) ?? []).filter(isNoLineEnd);
}

function isNoLineEnd(sign: string): boolean {
  return !/[\r\f\v\u0085\u2028\u2029]/u.test(sign);
}
