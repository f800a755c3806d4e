import type { Colour } from '../documents/legible.ts';

/** What of a format is literal: texts in quotation marks, single letters behind a backslash, blanks of the width of a letter. */
const LITERAL = /"[^"]*"?|\\.|[_*]./g;
/** What shows the value: a digit, a date, a text, or the word for any number. */
const SHOWING = /[0#?@dmyhs]|General|Standard/i;
/** Colours that a format can give, which nobody sees on white. */
const WHITE = /\[(?:White|Color ?2)\]/i;

/** What a number format of Excel makes of a value (ECMA-376, part 1, 18.8.31). */
export interface FormattedValue {
  isShown: boolean;
  /** The colour of its letters, where the format gives one. */
  colour: Colour | undefined;
}

/** What a format makes of a value as a cell holds it; a text where `isNumber` says no. */
export function applyFormat(format: string, value: string, isNumber: boolean): FormattedValue {
  // Accounts leave zeros out, which tells nobody anything.
  if (format === '' || (isNumber && Number(value) === 0)) return { isShown: true, colour: undefined };
  const sections = splitSections(format);
  const section = chooseSection(sections, value, isNumber);
  // A format with fewer sections leaves texts, and what no section is for, to the first or as they are.
  if (section === undefined) return { isShown: true, colour: undefined };
  const isShown = SHOWING.test(section.replaceAll(LITERAL, '').replaceAll(/\[[^\]]*\]?/g, ''));
  return { isShown, colour: WHITE.test(section) ? 'ffffff' : undefined };
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
