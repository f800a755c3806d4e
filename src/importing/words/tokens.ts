import { repair } from '../repair.ts';

/** A word or a number, else one visible sign. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u00a0]/gu;

/** Raised and lowered digits, which are the same digits. */
const RAISED = /[⁰¹²³⁴-⁹₀-₉]/gu;

/** The words and signs of a text in their order, as a draft writes them: composed letters, nothing invisible. */
export function listTokens(text: string): string[] {
  const plain = repair(text);
  return plain.replace(RAISED, (digit) => digit.normalize('NFKC')).match(TOKEN) ?? [];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** How many words and numbers a text has. */
export function countWordsIn(text: string): number {
  return repair(text).match(WORD)?.length ?? 0;
}

/** Whether a token is a word or a number. */
export function isWord(token: string): boolean {
  return /^[\p{L}\p{N}]/u.test(token);
}
