/**
 * Full-width and mathematical letters and figures, as Facebook has them for bold. Unicode knows the plain form of each (NFKC);
 * letters in circles and squares are left out, because they are signs of their own.
 */
const STYLED = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]/gu;

/** Returns the text with plain letters and figures for full-width and mathematical ones. Marks behind them stay as they are. */
export function foldStyledLetters(text: string): string {
  return text.replace(STYLED, (letter) => letter.normalize('NFKC'));
}
