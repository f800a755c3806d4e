import type { Colour } from '../documents/legible.ts';

/** What of a format is literal: texts in quotation marks, single letters behind a backslash, blanks of the width of a letter. */
const LITERAL = /"[^"]*"?|\\.|[_*]./g;
/** What shows the value: a digit, a date, a text, or the word for any number. */
const SHOWING = /[0#?@dmyhs]|General|Standard/i;
/** Colours that a format can give, which nobody sees on white. */
const WHITE = /\[(?:White|Color ?2)\]/i;

/** Days from 30 December 1899, from which Excel counts, to 1970; smaller numbers than that of 1 January 1901 are times or durations. */
const DAYS_TO_1970 = 25_569;
const FIRST_DAY = 367;
const MS_OF_DAY = 86_400_000;
/** From this year on, a day without it is one of a plan; one before can be that of a birth. */
const FIRST_PLAIN_YEAR = 2010;
/** The least number of which digits can be those of a person. */
const LONG_NUMBER = 10_000_000;

/** Formats without a text of their own that show less than a number holds, by their numbers (18.8.30). */
export const BUILT_IN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    11: '0.00E+00',
    16: 'd-mmm',
    17: 'mmm-yy',
    18: 'h:mm AM/PM',
    19: 'h:mm:ss AM/PM',
    20: 'h:mm',
  }).concat(Object.entries({ 21: 'h:mm:ss', 45: 'mm:ss', 48: '##0.0E+0' })),
);

/** What a number format of Excel makes of a value (ECMA-376, part 1, 18.8.31). */
export interface FormattedValue {
  isShown: boolean;
  /** Whether a reader sees less of a number than the cell holds: the year of a day, the millions of a long number. */
  isShortened: boolean;
  /** The colour of its letters, where the format gives one. */
  colour: Colour | undefined;
}

const AS_IT_IS: FormattedValue = { isShown: true, isShortened: false, colour: undefined };

/** What a format makes of a value as a cell holds it; a text where `isNumber` says no. */
export function applyFormat(format: string, value: string, isNumber: boolean): FormattedValue {
  // Accounts leave zeros out, which tells nobody anything.
  if (format === '' || (isNumber && Number(value) === 0)) return AS_IT_IS;
  const sections = splitSections(format);
  const section = chooseSection(sections, value, isNumber);
  // A format with fewer sections leaves texts, and what no section is for, to the first or as they are.
  if (section === undefined) return AS_IT_IS;
  const plain = section.replaceAll(LITERAL, '').replaceAll(/\[(?![hms]+\])[^\]]*\]?/gi, '');
  const isShortened = isNumber && (losesDay(plain, Number(value)) || losesDigits(plain, Number(value)));
  return { isShown: SHOWING.test(plain), isShortened, colour: WHITE.test(section) ? 'ffffff' : undefined };
}

/** Whether a format of days leaves out of a day what nobody can know without it: a first of a month stands for the month. */
function losesDay(plain: string, value: number): boolean {
  if (!/[dmyhs]/i.test(plain) || /[0#?]|General|\[/i.test(plain) || value < FIRST_DAY) return false;
  const day = new Date((Math.floor(value) - DAYS_TO_1970) * MS_OF_DAY);
  const isTime = /[hs]/i.test(plain) && !/[dy]/i.test(plain);
  if (isTime) return true;
  const hasMonth = /m/i.test(plain);
  if (!/(?<!d)d{1,2}(?!d)/i.test(plain) && day.getUTCDate() !== 1) return true;
  if (!hasMonth && day.getUTCMonth() !== 0) return true;
  return !/[ye]/i.test(plain) && day.getUTCFullYear() < FIRST_PLAIN_YEAR;
}

/** Whether a format leaves out digits of a long number: those below thousands or millions, or those that a power stands for. */
function losesDigits(plain: string, value: number): boolean {
  const size = Math.abs(value);
  if (size < LONG_NUMBER) return false;
  const [, scale = ''] = /[0#?](,+)(?![0#?,])/.exec(plain) ?? [];
  if (scale !== '' && size % 1000 ** scale.length !== 0) return true;
  const [mantissa] = /^.*?(?=E[+-])/i.exec(plain) ?? [];
  if (mantissa === undefined) return false;
  const shown = mantissa.replace(/[^0#?]/g, '').length;
  return String(Math.round(size)).replace(/0+$/, '').length > shown;
}

/** The texts in a format that it shows beside a value. */
export function listTexts(format: string): string[] {
  return [...format.matchAll(/"([^"]*)"?/g)].map(([, text]) => text!);
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"?|\\.|[^]/g))
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  return sections;
}

function chooseSection(sections: readonly string[], value: string, isNumber: boolean): string | undefined {
  if (!isNumber)
    return sections.length > 3
      ? sections[3]
      : sections.find((each) => /@/.test(each.replaceAll(LITERAL, '')));
  const number = Number(value);
  if (number < 0 && sections.length > 1) return sections[1];
  return sections[0];
}
