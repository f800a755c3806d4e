// Types and functions that the words of issues share in all languages.

/** The words of an issue: what was found, and what to write instead. */
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
  | 'dash'
  | 'remark'
  | 'item-on-key-line'
  | 'in-braces'
  | 'keys-in-line'
  | 'key-line'
  | 'value-below'
  | 'other';

/** Parts of a body whose number is limited, because parsing them costs more than their length suggests. */
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
  | 'heading'
  | 'part';

/** What the parser flattens to a text without marks or comments: a picture, a link or footnote, an attribute, an address as text. */
export type BracePlace = 'image' | 'link' | 'attribute' | 'address';

/** The markup for which typed words are taken, so that they are missing on the page. */
export type LostKind =
  | 'emphasis'
  | 'number'
  | 'quotation'
  | 'comment'
  | 'alt'
  | 'link'
  | 'backslash'
  | 'words'
  /** What stands between the tags of a component that shows only its attributes. */
  | 'children'
  /** An attribute that its tag gives twice. */
  | 'attribute'
  /** A sign of a figure, or the star of a note, that becomes the bullet of a list. */
  | 'sign';

/** Markup that shows all words but was probably not intended. */
export type DoubtfulKind = 'emphasis' | 'list-in-line' | 'underlining' | 'address' | 'fence' | 'sign';

/** Signs of markup that a page shows as text, because they are not written as markup is; or beside which others pair. */
export type LeftOverKind =
  | 'emphasis'
  | 'uneven'
  | 'heading'
  | 'reference'
  /** The mark of a line, with a space behind it that is none for Markdown. */
  | 'space'
  /** A backslash at the end of a paragraph, where no line follows. */
  | 'backslash'
  /** A fence of colons, which other programs read as that of a box. */
  | 'box'
  /** A picture as programs for notes write it. */
  | 'picture'
  /** The sign of a heading without words. */
  | 'empty-heading'
  /** The rule of a table between bars that only look like `|`. */
  | 'bars'
  /** The mark of a line in signs of full width. */
  | 'wide-mark'
  /** A tag that is written as text, and one in square brackets. */
  | 'tag'
  | 'bracket-tag';

/** Words that readers get twice: two descriptions, two titles of files, a caption with its description, a credit with its label. */
export type RepeatedKind = 'alt' | 'title' | 'caption' | 'credit';

/** A place where the page does not show what was typed: how it is typed, shown and to be written. */
export interface WordDetails {
  typed: string;
  shown: string;
  write: string;
  /** The replacements that make the page show what was typed, by line and column of the file. */
  edits?: readonly { line: number; column: number; typed: string; write: string }[];
  /** Whether a blank line is needed above what is written. */
  apart?: true;
  byHand?: true;
}

/**
 * What lines that were pasted together are: items, paragraphs, verses or signatures, rows of a table; what stands directly behind
 * or within an item or a quotation, a row that is cut in two, or cut off from its table.
 */
export type PastedKind =
  | 'marks'
  | 'paragraphs'
  | 'breaks'
  | 'bars'
  | 'behind'
  | 'inside'
  | 'cut-row'
  | 'rows-apart'
  | 'rest-of-table'
  /** Rows of which the first is the line of dashes that belongs below the head of a table. */
  | 'headless'
  /** A head and a line of dashes that have not as many cells. */
  | 'uneven'
  | ColumnKind;

/**
 * A literal element where HTML has no place for it: a part of a table `outside` what it belongs to, `words` of a table outside its cells,
 * a second or late part of a table, a table in a line or a cell, words in a line break, blocks in a line.
 */
export type Misplaced = { name: string } & (
  | { as: 'outside'; parent: string }
  | { as: 'words'; text: string }
  | { as: 'late' | 'table' | 'break' | 'line' }
);

/** Attributes that a component or element does not have, those that were probably meant, and whether words belong between its tags. */
export interface UnknownAttributes {
  component: string;
  names: readonly string[];
  meant: readonly string[];
  known: readonly string[];
  isBetween?: true;
}

/**
 * A word of letters that only look like those of the word around them: of a font's own (`private`), in compatibility forms (`styled`), of
 * another script, of another Latin alphabet, read in a wrong encoding, or lost; with the word to write where it is known.
 */
export interface LookAlike {
  word: string;
  as: 'private' | 'styled' | 'other-script' | 'foreign' | 'misread' | 'lost';
  write?: string;
}

/** What keeps a tag from being read. */
export type TagFault =
  'comma' | 'colon' | 'curly' | 'unquoted' | 'inner-quote' | 'backslash' | 'end' | 'other';

/** A link that is not accepted, and what was most likely meant: a file beside the bulletin, an address, words in brackets. */
export interface LinkMeant {
  url: string;
  attachment?: string;
  /** The path of a picture, which needs other brackets. */
  picture?: string;
  proposal?: string;
  words?: true;
}

/** What was meant by a link whose address holds blanks, and how it is to be written, where that is certain. */
export interface BlankInAddress {
  as: 'contact' | 'address' | 'file' | 'words';
  write: string | undefined;
}

/** Markup that a page would show as it was typed, or lose. */
export type UnreadMarkup = { text: string } & (
  | ({ kind: 'blank' } & BlankInAddress)
  | { kind: 'gap' | 'picture-gap' | 'mark' | 'note' | 'definition' }
  /** The brackets of a link in the wrong order, or its address in two lines. */
  | { kind: 'swap' | 'broken'; write: string }
  /** Words behind a footnote mark at the start of a line; `isNamed` when the body has the mark elsewhere too. */
  | { kind: 'colon'; write: string; isNamed: boolean }
);

/** What divides the cells of a table that was typed or pasted as text. */
export type ColumnKind = 'tabs' | 'blanks' | 'semicolons' | 'drawing';

/** Lines that a page joins, and how the first of them are to be written. */
export interface PastedDetails extends Pick<WordDetails, 'edits' | 'byHand'> {
  kind: PastedKind;
  lines: number;
  write: string;
}

/** A sign of markup that the page shows as text, and what to write instead. */
export interface LeftOverDetails extends Pick<WordDetails, 'edits' | 'byHand'> {
  kind: LeftOverKind;
  typed: string;
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
  /** Another file that is named as the text of its bulletin is. */
  | { second: true }
  | { word: true }
  | { picture: true }
  | { recording: true };

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
  /** The last day of an event, which needs a line of its own. */
  endDate?: string;
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

/** Files of which something is told. */
export interface FilesNamed {
  files: readonly { name: string }[];
}

/** Files that name their makers. */
export interface NamesInFile {
  files: readonly { name: string; names: readonly string[]; isSigned?: true }[];
}

/** What readers do not see when they open a document, by what an editor does about it, in the order in which it is told. */
export const hiddenKinds = [
  'changes',
  'comments',
  'words',
  'faint',
  'headers',
  'shapes',
  'windows',
  'sheets',
  'rows',
  'columns',
  'cells',
  'pivot',
  'data',
  'embedded',
  'pictures',
  'crops',
  'leftovers',
  'revisions',
  'layers',
  'margins',
  'fields',
  'redactions',
  'covers',
  'thumbnails',
  'unshown',
  'doubtful',
  'opaque',
] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

/** What a document holds of one kind: how many, and which of them, where they have names; the list can be shorter. */
export interface HiddenPart {
  kind: HiddenKind;
  count: number;
  which: readonly string[];
}

/** Photographs that look like one that was taken back: its file, what it was taken back with, and the day. */
export interface LookAlikeFiles {
  files: readonly { name: string; removed: string; from: string; on?: string }[];
}

/** Drawings that keep words which nobody sees. */
export interface UnseenWordsInFile {
  files: readonly { name: string; words: readonly string[] }[];
}

/** Files with contents that their readers do not see, but can take out. */
export interface HiddenInFile {
  files: readonly { name: string; parts: readonly HiddenPart[]; isSigned?: true }[];
}

/** The field that an issue is about. */
export interface FieldAt {
  field: string;
  /** The content file, which says whose field it is. */
  file?: string;
}

/** A picture that keeps what was erased in it by making it transparent. */
export interface ErasedPicture {
  src: string;
  isErased: true;
  byHand: true;
}
