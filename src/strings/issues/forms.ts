import { findField, valueWords } from '../fields.vi.ts';

// What the words of issues are made with, in whichever language.

/** What a rule says when it is broken: what was found, and what to write instead. */
export interface IssueText {
  what: string;
  hint: string;
}

/** The field that an issue is about. */
export interface Field {
  field: string;
  /** The content file, which says whose field it is. */
  file?: string;
}

/** The commands that repair what a rule finds. */
export const FIX = 'npm run check -- --fix';
export const FIX_PHOTOS = 'npm run check -- --fix-photos';

/** Words in quotation marks, with commas between them. */
export function list(values: readonly string[]): string {
  return values.map((value) => `“${value}”`).join(', ');
}

/** The names of elements as tags. */
export function tags(names: readonly string[]): string {
  return names.map((name) => `<${name}>`).join(', ');
}

/** The example of a field, where it has one. */
export function exampleOf({ file, field }: Partial<Field>): string | undefined {
  return findField(file ?? '', field ?? '')?.example;
}

/** The numbers that an attribute of a table's cell accepts, from 1. */
export const numberLimits: Readonly<Record<string, number>> = { colspan: 99, rowspan: 999 };

/** The key to write for a field: `on` for `corrections[1].on`. */
export function keyOf(field: string): string {
  return field.replace(/^.*\./, '').replace(/\[\d+\]$/, '');
}

/** Whether quotation marks would make a text of what YAML took for a number or true. A day needs its form instead. */
export function isUnquotedText(expected: string, value: string, text: string | undefined): boolean {
  return (
    /^(?:string|union)$/.test(expected) && !/^[[{]/.test(value) && !/: \d{4}-\d{2}-\d{2}/.test(text ?? '')
  );
}

/** How a file beside a bulletin is named in its frontmatter. */
export function declaration(name: string): string {
  return /\.(?:jpe?g|png|webp|heic|heif|svg|gif)$/i.test(name)
    ? `images: [{ src: ./${name}, alt: "…" }]`
    : `attachments: [{ src: ./${name}, title: "…" }]`;
}

/** Whether a path only lacks the `./` of a file beside the bulletin. */
export function isBareName(path: string): boolean {
  return /^[A-Za-z0-9](?:\.?[A-Za-z0-9_-])*$/.test(path);
}

/** Whether a path does lie in the bulletin's folder, so that its fault is the name. */
export function isInFolder(path: string): boolean {
  return /^(?:\.\/)?(?!\.{0,2}$)[^/\\]+$/.test(path);
}

/** A value of a closed list with what editors call it. */
export function gloss(value: string): string {
  const word = valueWords[value]?.[0];
  return word === undefined ? value : `${value} (${word})`;
}
