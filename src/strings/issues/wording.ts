import { foldStyledLetters } from '../../vietnamese/styled-letters.ts';
import { findField, valueWords } from '../fields.vi.ts';
import type { FieldAt } from './forms.ts';

/** The commands that repair what a rule finds. */
export const FIX = 'npm run check -- --fix';
export const FIX_PHOTOS = 'npm run check -- --fix-photos';

/** The text with a backslash before each brace. */
export function escapeBraces(text: string): string {
  return text.replace(/[{}]/g, '\\$&');
}

/** Words in quotation marks, with commas between them. */
export function list(values: readonly string[]): string {
  return values.map((value) => `“${value}”`).join(', ');
}

/** The names of elements as tags. */
export function tags(names: readonly string[]): string {
  return names.map((name) => `<${name}>`).join(', ');
}

/** The example of a field, where it has one. */
export function exampleOf({ file, field }: Partial<FieldAt>): string | undefined {
  return findField(file ?? '', field ?? '')?.example;
}

/** The numbers that an attribute of a table's cell accepts, from 1. */
export const numberLimits: ReadonlyMap<string, number> = new Map([
  ['colspan', 99],
  ['rowspan', 999],
]);

/** The key to write for a field: `on` for `corrections[1].on`. */
export function keyOf(field: string): string {
  return field.replace(/^.*\./, '').replace(/\[\d+\]$/, '');
}

/** The kind of a note with what editors call it. */
export function glossTone(kind: string): string {
  const words: Readonly<Record<string, string>> = { info: 'thông tin', warning: 'cảnh báo' };
  return words[kind] === undefined ? kind : `${kind} (${words[kind]})`;
}

/** A value of a closed list with what editors call it. */
export function gloss(value: string): string {
  const word = valueWords[value]?.[0];
  return word === undefined ? value : `${value} (${word})`;
}

/** The first few of many words, in quotation marks. */
export function listSome(values: readonly string[]): string {
  return values.length > 3 ? `${list(values.slice(0, 3))}…` : list(values);
}

/** UTF-16 units of the items that a message tells at length, at most, beyond the first. */
const MAX_TOLD_LENGTH = 600;

/** Items at length as far as a message has room for them, the first always; then what `others` says of all that are left. */
export function tellWithin<Item>(
  items: readonly Item[],
  tell: (item: Item) => string,
  others: (left: readonly Item[]) => string,
): string {
  const told: string[] = [];
  let length = 0;
  for (const item of items) {
    const words = tell(item);
    length += words.length;
    if (told.length > 0 && length > MAX_TOLD_LENGTH) break;
    told.push(words);
  }
  const left = items.slice(told.length);
  return [...told, ...(left.length > 0 ? [others(left)] : [])].join('; ');
}

/** Names of files in the reason of an excuse, at most: a reason is short, and more items may follow. */
const MAX_EXCUSED = 5;

/** An item of `lint` that excuses the first of these files from a warning, as it is written. */
export function excuse(code: `BT-${number}`, files: readonly { name: string }[]): string {
  const names = files.slice(0, MAX_EXCUSED).map(({ name }) => name);
  return `lint: [{ rule: ${code}, reason: "${names.join(', ')}: …" }]`;
}

/** Whether a value that `lint` does not accept has the form of a code: its rule is then no warning. */
export function isCodeOfRule({ field, value }: { field: string; value: string }): boolean {
  return field.endsWith('.rule') && /^BT-\d{3}$/.test(value);
}

/** A styled word in plain letters and in quotation marks, with `mark` on both sides of it. */
export function plain(word: string, mark = ''): string {
  return `“${mark}${foldStyledLetters(word).normalize('NFC')}${mark}”`;
}
