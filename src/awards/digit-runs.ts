import { UNIT_OF_AMOUNT } from '../strings/award-cues.vi.ts';
import { toPlainSigns } from '../vietnamese/plain-signs.ts';

/** Digits with what people write between those of one number: blanks, full stops, dashes, slashes, brackets. */
const RUN = /\d(?:[\s./()+_-]{0,3}\d|,\d)*/gu;

/** Days, months and years, alone and as spans: 2021-2025, 01/01/2021 - 31/12/2025. */
const DATES =
  /^(?:(?:\d{1,2}[/.-]){0,2}(?:19|20)\d{2}|\d{1,2}[/.]\d{1,2})(?:\s*[-/,]\s*(?:\d{1,2}[/.-]){0,2}(?:19|20)\d{2})*$/u;

/** What an amount is of: its digits are no number of anybody. */
const AMOUNT = /^\d{1,3}(?:[.,]\d{3})+$/u;

/** The number of a document: some digits, perhaps a year, then the letters of its symbol. */
const DOCUMENT = /^\d{1,5}(?:\/(?:19|20)\d{2})?$/u;

/** From this many digits on, a number is that of papers, a telephone or an account. */
const FEWEST_DIGITS = 9;

/** The longest run of digits of one number in a cell, without what people write between them, that is no date, amount or document. */
export function findLongNumber(text: string): string | undefined {
  const plain = toPlainSigns(text);
  for (const { 0: run, index } of plain.matchAll(RUN)) {
    const digits = run.replace(/\D/gu, '');
    if (digits.length < FEWEST_DIGITS || DATES.test(run)) continue;
    const after = plain.slice(index + run.length, index + run.length + 20);
    if (AMOUNT.test(run) && UNIT_OF_AMOUNT.test(after)) continue;
    if (DOCUMENT.test(run) && /^\/\p{L}/u.test(after)) continue;
    return digits;
  }
  return undefined;
}

/** Whether digits are those of a telephone: of this country, with or without its code. */
export function isTelephone(digits: string): boolean {
  return /^(?:0|84|0084)[2-9]\d{8}/u.test(digits);
}
