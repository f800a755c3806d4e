import { repairText } from '../../gate/text.ts';

/** A word or a number, else one visible sign. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u00a0]/gu;

/** The words and signs of a text in their order, as a draft writes them: composed letters, nothing invisible. */
export function listTokens(text: string): string[] {
  return repairText(text.normalize('NFC')).match(TOKEN) ?? [];
}

/** Whether a token is a word or a number. */
export function isWord(token: string): boolean {
  return /^[\p{L}\p{N}]/u.test(token);
}
