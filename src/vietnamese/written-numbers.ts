/** Digits in groups of three with a dot, a comma or a space between them: 15.025, 1 046. */
const GROUPED = /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,\s]\d{3})+(?![\p{L}\p{N}]|[.,]\d)/gu;
/** Four to nine digits in a row that are no year. */
const JOINED = /(?<![\p{L}\p{N}.,/-])(?!(?:19|20)\d{2}(?!\d))[1-9]\d{3,8}(?![\p{L}\p{N}]|[.,/-]\d)/gu;

/**
 * Returns `text` with its large numbers written in the other way, none if it holds none: with dots between groups of three
 * digits, "15.025", or without anything, "15025".
 *
 * Source: TCVN and documents write a dot; readers type what their keyboard gives.
 */
export function respellNumbers(text: string): string[] {
  const joined = text.replace(GROUPED, (digits) => digits.replace(/\D/gu, ''));
  const grouped = text.replace(JOINED, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, '.'));
  return [...new Set([joined, grouped])].filter((other) => other !== text);
}
