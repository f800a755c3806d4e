import { findField, valueWords } from '../fields.vi.ts';

// What the words of issues are made with, in whichever language.

/** What a rule says when it is broken: what was found, and what to write instead. */
export interface IssueText {
  what: string;
  hint: string;
}

/** What an editor did that the YAML parser could not read. */
export type YamlCause =
  | 'no-space'
  | 'wide-colon'
  | 'hard-space'
  | 'equals'
  | 'no-colon'
  | 'open-quote'
  | 'inner-quote'
  | 'open-bracket'
  | 'special-start'
  | 'backslash'
  | 'semicolon'
  | 'second-document'
  | 'indent'
  | 'other';

/** What a body may have only so many of, because reading it costs more than its length tells. */
export type CostlyConstruct =
  | 'reference'
  | 'brace'
  | 'tag'
  | 'definition'
  | 'note'
  | 'bracket'
  | 'code'
  | 'emphasis'
  | 'bar'
  | 'item'
  | 'quotation'
  | 'part';

/** How typed words come to be missing on a page: what they are taken for. */
export type LostKind = 'emphasis' | 'number' | 'quotation' | 'comment' | 'words';

/** Markup that shows all words but was hardly meant. */
export type DoubtfulKind = 'emphasis' | 'list-in-line' | 'underlining' | 'address';

/** A place where the page does not show what was typed: how it is typed, shown and to be written. */
export interface WordDetails {
  typed: string;
  shown: string;
  write: string;
  /** The replacements that make the page show what was typed, by line and column of the file. */
  edits?: readonly { line: number; column: number; typed: string; write: string }[];
  byHand?: true;
}

/** What lines that were pasted together are: items, paragraphs, verses or signatures, rows of a table. */
export type PastedKind = 'marks' | 'paragraphs' | 'breaks' | 'tabs' | 'bars';

/** Lines that a page joins, and how the first of them are to be written. */
export interface PastedDetails extends Pick<WordDetails, 'edits' | 'byHand'> {
  kind: PastedKind;
  lines: number;
  write: string;
}

/** Why the process that reads a body or a document was ended over it: too much work, too much memory, or it died by itself. */
export type Ended = 'time' | 'memory' | 'crash';

/** Who writes a file that machines obey: every release, a release from `site.yaml`, or the host by its own settings. */
export type FileWriter = 'release' | 'site.yaml' | 'host';

/** What is known of a file without a use: where it should lie, who writes it instead, or why it cannot be published. */
export type UnknownFile =
  | { expected: string }
  | { beside: true }
  | { published: true }
  | { writer: FileWriter }
  | { move: string }
  | { word: true };

/** Why a path cannot name a file beside a bulletin. */
export type PathCause =
  'curly-quotes' | 'no-dot-slash' | 'other-site' | 'pasted' | 'machine' | 'bad-name' | 'elsewhere';

/** A path that names no file beside a bulletin. */
export interface OutsidePath {
  value: string;
  cause: PathCause;
  /** The file name to use instead; with curly quotation marks, what stands between them. */
  fileName: string;
}

/** A value of another type than its field has, with what to write instead. */
export interface WrongValue extends FieldAt {
  expected: string;
  value: string;
  /** Whether quotation marks are all that is missing, or all that is too much. */
  quotes?: 'missing' | 'needless' | undefined;
  /** Whether dashes of a list lack the blank behind them. */
  isDashed?: boolean;
  /** The line to write instead, where it is known. */
  proposal?: string | undefined;
}

/** A document with a part that is not allowed. */
export interface ActiveDocument {
  name: string;
  /** What the part does, by what an editor has to do about it. */
  kind:
    | 'script'
    | 'program'
    | 'sending'
    | 'other-file'
    | 'media'
    | 'form-program'
    | 'opened-address'
    | 'unknown-action'
    | 'macro'
    | 'object'
    | 'field'
    | 'formula'
    | 'connection'
    | 'outside'
    | 'unknown-part'
    | 'packed-file'
    | 'odd-address';
  /** The part as it stands in the document. */
  found: string;
  isSigned?: true;
}

/** Files that name their makers. */
export interface NamesInFile {
  files: readonly { name: string; names: readonly string[] }[];
}

/** The field that an issue is about. */
export interface FieldAt {
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
export function exampleOf({ file, field }: Partial<FieldAt>): string | undefined {
  return findField(file ?? '', field ?? '')?.example;
}

/** The numbers that an attribute of a table's cell accepts, from 1. */
export const numberLimits: Readonly<Record<string, number>> = { colspan: 99, rowspan: 999 };

/** The key to write for a field: `on` for `corrections[1].on`. */
export function keyOf(field: string): string {
  return field.replace(/^.*\./, '').replace(/\[\d+\]$/, '');
}

/** How a file beside a bulletin is named in its frontmatter. */
export function declaration(name: string): string {
  return /\.(?:jpe?g|png|webp|heic|heif|svg|gif)$/i.test(name)
    ? `images: [{ src: ./${name}, alt: "…" }]`
    : `attachments: [{ src: ./${name}, title: "…" }]`;
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

/** Whether a file's name is that of a PDF. */
export function isPdf(name: string): boolean {
  return /\.pdf$/i.test(name);
}

/** The program that a document is written with. */
export function programOf(name: string): string {
  if (/\.docx$/i.test(name)) return 'Word';
  return /\.(?:xlsx|csv)$/i.test(name) ? 'Excel' : 'LibreOffice';
}

/** The first few of many words, in quotation marks. */
export function listSome(values: readonly string[]): string {
  return values.length > 3 ? `${list(values.slice(0, 3))}…` : list(values);
}
