import { cutFormula, type Token } from './formula-tokens.ts';
import { hasPersonalNumber, hasPhrase } from './signs.ts';

/** Words of one text from which on it is more than the name of a grade or a result, and more than what a name stands for. */
const MANY_WORDS = 6;
const WORDS_OF_NAME = 4;
/** UTF-16 units of a formula that are looked at, at most. */
const MAX_LENGTH = 8192;

/**
 * The texts in the formulas of one document that no cell may show. A text in the formulas of many cells names a result; one that stands
 * in a single formula, or in one that depends on no cell, is kept there.
 */
export class FormulaTexts {
  private readonly texts = new Map<string, { part: string; count: number; isFixed: boolean }>();

  /** Reads the formula of a cell, of a name (`isName`), which no cell may use, or of many cells (`isShared`). */
  read(formula: string, part: string, { isName = false, isShared = false } = {}): void {
    if (!/["']/.test(formula)) return;
    const tokens = cutFormula(formula.slice(0, MAX_LENGTH), { hasTables: false });
    const isReference = ({ kind, words }: Token, at: number): boolean =>
      kind === 'name' && /\d$/.test(words) && tokens[at + 1]?.words !== '(';
    const isFixed = !isName && !tokens.some(isReference);
    for (const { kind, words } of tokens) {
      if (kind !== 'text' || !hasPhrase(words) || (isName && countWords(words) < WORDS_OF_NAME)) continue;
      const known = this.texts.get(words);
      if (known) {
        known.count += isShared ? 2 : 1;
        known.isFixed ||= isFixed;
      } else this.texts.set(words, { part, count: isShared ? 2 : 1, isFixed });
    }
  }

  /** All parts were read: gives the texts to `keep`. */
  finish(keep: (text: string, part: string) => void): void {
    for (const [text, { part, count, isFixed }] of this.texts) {
      const isLong = countWords(text) >= MANY_WORDS;
      if (count === 1 || isFixed || isLong || hasPersonalNumber(text)) keep(text, part);
    }
  }
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}
