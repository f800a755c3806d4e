import { slugify } from '../../vietnamese/slug.ts';
import { momentFromLooseText, timeFromLooseTime } from '../../vietnamese/times.ts';
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

/** Whether quotation marks would make a text of what YAML took for a number or true. A day needs its form instead. */
export function isUnquotedText(expected: string, value: string, text: string | undefined): boolean {
  return (
    /^(?:string|union)$/.test(expected) && !/^[[{]/.test(value) && !/: \d{4}-\d{2}-\d{2}/.test(text ?? '')
  );
}

/** Whether quotation marks made a text of a number. */
export function isQuotedNumber(expected: string, value: string): boolean {
  return /^(?:number|int)$/.test(expected) && /^\d+$/.test(value);
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

/** The right form of an hour or a moment that was written as people speak. */
export function proposeForm(field: string, value: string): string | undefined {
  if (field === 'time') {
    const time = timeFromLooseTime(value);
    return time && `time: "${time}"`;
  }
  const moment = field === 'publishAt' ? momentFromLooseText(value) : undefined;
  return moment && `publishAt: ${moment}`;
}

/** A value within the curly quotation marks of a text program, without them. */
export function withoutCurlyQuotes(value: string): string | undefined {
  return /^[\u201C\u201D\u2018\u2019](.+)[\u201C\u201D\u2018\u2019]$/.exec(value)?.[1];
}

/** The list that a single text should have been, as one line. */
export function listOfOne(field: string, value: string): string | undefined {
  return /(?:^|\.)(?:positions|notes|aliases|organisers)$/.test(field) && !/^[[{]/.test(value)
    ? `${keyOf(field)}: ["${value}"]`
    : undefined;
}

/** Whether a path leads into the folders of one machine. */
export function isMachinePath(path: string): boolean {
  return /\\/.test(path) || /^(?:[A-Za-z]:|file:|~?\/(?:Users|home)\/)/i.test(path);
}

/** The name that a file should get beside the bulletin: the last part of its path in plain letters. */
export function proposeFileName(path: string): string {
  const last = path.replace(/[?#].*$/, '').replace(/^.*[\\/]/, '');
  const [, name = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(last) ?? [];
  return (slugify(name) || 'ten-tep') + extension.toLowerCase();
}

/** Whether a link leads to a file that should lie beside the bulletin. */
export function isAttachmentPath(url: string): boolean {
  return !/^https?:/i.test(url) && (/\.(?:pdf|docx?|xlsx?|ods|odt|csv)$/i.test(url) || url.startsWith('./'));
}

/** The address that a link most likely means, where it only lacks its beginning. */
export function proposeLink(url: string): string | undefined {
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(url)) return `mailto:${url}`;
  const bare = url.replace(/^https?:\/*/i, '');
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(bare) ? `https://${bare}` : undefined;
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
