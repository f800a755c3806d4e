import { fold } from './fold.ts';
import { toPlainSigns } from './plain-signs.ts';

/**
 * The words of a text in the one form in which they are compared with words that tell something: folded, of plain digits, one blank
 * wherever anything stands between them: "Học -  sinh\u00a0lớp 5A" → "hoc sinh lop 5a".
 */
export function toPlainWords(text: string): string {
  return fold(toPlainSigns(text.normalize('NFC')))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
