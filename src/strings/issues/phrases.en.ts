import { showExample } from '../fields.vi.ts';
import type { PersonalKind } from '../personal-data.vi.ts';

/** The types of files that may lie beside a bulletin. */
export const fileTypes =
  'Pictures: .jpg, .jpeg, .png, .webp; attachments: .pdf, .docx, .xlsx, .ods, .odt, .csv';

/** What to do with a text whose letters are of an old encoding before anything else is done to it. */
export const CONVERT_FIRST =
  'The file has letters like those of an old encoding (TCVN3, VNI): convert it to Unicode first, then check again.';

/** What kinds of personal data are called. */
export const personalKinds: Readonly<Record<PersonalKind, string>> = {
  id: 'numbers of identity cards',
  phone: 'telephone numbers',
  birth: 'days or years of birth',
  address: 'home addresses',
  papers: 'numbers of passports, insurance cards or driving licences',
  account: 'numbers of accounts',
};

/** The question whether this was meant, where there is something near. */
export function meant(near: string | undefined): string {
  return near === undefined ? '' : `Did you mean “${near}”? `;
}

/** An example at the end of a hint, where there is one. */
export function shown(example: string | undefined): string {
  return example === undefined ? '' : ` The right form:${showExample(example)}`;
}

/** A number with its noun. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What was written in the place of something else: its words, or its kind when they would be code. */
export function tellValue(value: string): string {
  if (value.startsWith('{')) return 'a group of keys';
  return value.startsWith('[') ? 'a list' : `“${value}”`;
}

/** What a type of value is called. */
export function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'a line of text',
    number: 'a number',
    int: 'a whole number',
    day: 'a day with its year and month',
    boolean: 'true or false',
    array: 'a list (each item on a line that begins with “- ”)',
    object: 'a group of keys',
    union: 'a line of text or a group of keys',
  };
  return names[expected] ?? expected;
}
