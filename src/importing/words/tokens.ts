import { repairText } from '../../gate/text.ts';

/** A word or a number, else one visible sign. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u00a0]/gu;

/** Raised and lowered digits, which are the same digits. */
const RAISED = /[⁰¹²³⁴-⁹₀-₉]/gu;

/** The words and signs of a text in their order, as a draft writes them: composed letters, nothing invisible. */
export function listTokens(text: string): string[] {
  const plain = repairText(text.normalize('NFC'));
  return plain.replace(RAISED, (digit) => digit.normalize('NFKC')).match(TOKEN) ?? [];
}

/** Whether a token is a word or a number. */
export function isWord(token: string): boolean {
  return /^[\p{L}\p{N}]/u.test(token);
}
