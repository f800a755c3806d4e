// The neutral tree into which every kind of source is read, and from which every draft is written.

/** A run of text with what it looks like. */
export interface TextRun {
  kind: 'text';
  text: string;
  strong?: boolean;
  emphasis?: boolean;
}

/** A part of a line. `note` calls a footnote by its number in the order of the source. */
export type Inline =
  | TextRun
  | { kind: 'break' }
  | { kind: 'link'; href: string; inlines: Inline[] }
  | { kind: 'note'; number: number };

/** A picture as a source names it. */
export interface PictureBlock {
  kind: 'picture';
  /** The file as the source names it, or a name for one that a document holds. */
  name: string;
  /** Its bytes, where the source has them. */
  bytes?: Buffer | undefined;
  alt?: string | undefined;
  caption?: string | undefined;
}

export interface TableCell {
  inlines: Inline[];
  columns: number;
  rows: number;
  isHeader: boolean;
}

/** A block of a source. */
export type SourceBlock =
  | { kind: 'paragraph'; inlines: Inline[]; align?: 'center' | 'right' | undefined }
  | { kind: 'heading'; level: number; inlines: Inline[] }
  | { kind: 'list'; start?: number | undefined; items: SourceBlock[][] }
  | { kind: 'table'; rows: TableCell[][] }
  | { kind: 'quote'; blocks: SourceBlock[] }
  | { kind: 'rule' }
  | PictureBlock;

/** Why words of a source are in no draft. */
export type LeftOutReason =
  | 'furniture'
  | 'repeated-title'
  | 'hidden'
  | 'picture-name'
  | 'embedded'
  | 'comment'
  | 'personal'
  | 'summary'
  | 'script'
  | 'alt'
  | 'deleted'
  | 'uncalled-note';

/** Words of a source that no draft gets, on purpose. */
export interface LeftOut {
  why: LeftOutReason;
  text: string;
}

/** What a source says of itself outside of its text, each with the words that say it. */
export interface Declared {
  title?: string | undefined;
  /** What looks like the title by its letters alone. */
  likelyTitle?: string | undefined;
  author?: string | undefined;
  /** As the source writes it. */
  published?: string | undefined;
  /** Where it was published: path and query, or the whole address. */
  address?: string | undefined;
  /** The names of what it was filed under. */
  categories?: string[];
}

/** The kinds of sources, as bulletins name the system that they come from. */
export type SourceKind = 'text' | 'html' | 'word' | 'table' | 'pdf' | 'photographs';

/** What a source has that no word tells of: a person should look whether the draft needs it. */
export interface UnseenPart {
  kind:
    | 'drawing'
    | 'object'
    | 'struck'
    | 'symbol'
    | 'picture-format'
    | 'old-font'
    | 'personal'
    | 'other-sheet'
    | 'hidden-sheet'
    | 'hidden-row'
    | 'hidden-column'
    | 'unpublished'
    | 'shortcode'
    | 'page-order'
    | 'text-only'
    | 'embed'
    | 'dead-link'
    | 'broken-sign'
    | 'command-sign'
    | 'sheet-extra'
    | 'empty-note'
    | 'flat-table'
    | 'pdf-picture'
    | 'gallery'
    | 'picture-again'
    | 'attached'
    | 'last-line';
  count: number;
  names: string[];
}

/** One source, read: what it says, in one tree whatever it was. */
export interface ReadSource {
  kind: SourceKind;
  /** The system that published it, as `source.system` of a bulletin names it. */
  system?: string | undefined;
  declared: Declared;
  blocks: SourceBlock[];
  /** The footnotes by number, from 1. */
  notes: SourceBlock[][];
  leftOut: LeftOut[];
  /** What stands beside its text and becomes no part of the draft: `words` does not have it, so that it makes up for no lost word. */
  aside?: LeftOut[];
  /** Numbers of lists and the like that the source shows and keeps nowhere as text, so that its words do not have them. */
  labels?: string[];
  unseen?: UnseenPart[];
  /** The year of what it shows, where no word says it. */
  year?: string;
  /** Files that the draft gets beside its text, by name. */
  attachments?: { name: string; title: string; bytes: Buffer }[];
  /** The whole text of the source in its order, read by another way than the tree, for counting. */
  words: string;
  /** Words of a page outside of the block that was taken for its text. */
  outside?: number;
}

/** Why a source of a kind that is read gives no draft. */
export type ReadingFault =
  | 'no-words'
  | 'damaged'
  | 'costly'
  | 'too-long'
  | 'old-excel'
  | 'old-office'
  | 'rtf'
  | 'open-text'
  | 'password'
  | 'scan'
  | 'several-sheets'
  | 'private-post';
