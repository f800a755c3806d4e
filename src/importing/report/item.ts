import type { Sketch } from '../../bulletins/lint/sketch.ts';
import type { LeftOutReason, UnseenPart } from '../source.ts';
import type { WordRun } from '../words/account.ts';
import type { Doubt } from './doubts.ts';

/** What became of a source, as the report tells it. */
export type ReportState = 'made' | 'updated' | 'present' | 'deleted' | 'changed' | 'same' | 'refused';

/**
 * Why the bulletin of a source that has changed stays as it is: nobody asked for it to be made anew, somebody has edited it, another
 * machine has made it, so that nobody knows, or it was published.
 */
export type KeptBecause = 'unasked' | 'edited' | 'elsewhere' | 'published';

/** A field of a bulletin that a source gave a value for, with the words that say so. */
export interface ReportField {
  field: 'title' | 'date' | 'place' | 'attendee' | 'byline' | 'published' | 'year' | 'category';
  value: string;
  evidence: string;
  isSure: boolean;
}

/** A picture of a source: whether its file came with it, and what is known of it. */
export interface ReportPicture {
  /** As the source names it. */
  name: string;
  /** Its file beside the bulletin; `undefined` where there is none. */
  file?: string | undefined;
  caption?: string | undefined;
  hasAlt: boolean;
}

/** What a draft needs before it can be published. */
export type AwaitedField = 'title' | 'section' | 'date' | 'byline' | 'images';

/** All that the report tells of one source, in the form in which the work folder keeps it. */
export interface ReportItem {
  source: string;
  state: ReportState;
  /** The id of its draft, or of that of the same words. */
  id?: string | undefined;
  /** The folder of its draft below the content root. */
  path?: string | undefined;
  /** Why its bulletin stays as it is though it has changed. */
  keptBecause?: KeptBecause | undefined;
  /** Why it was not taken. */
  reason?: string | undefined;
  /** Its name in the ledger, where its draft was deleted. */
  line?: string | undefined;
  /** The source that has the same words. */
  other?: string | undefined;
  title?: string | undefined;
  /** Where it was published. */
  address?: string | undefined;
  doubts: Doubt[];
  waits: AwaitedField[];
  isPublished?: boolean;
  words?: { source: number; result: number; leftOut: number; lost: WordRun[]; repeated: WordRun[] };
  /** What was left out on purpose; without its text where that is personal. */
  leftOut: { why: LeftOutReason; text?: string | undefined }[];
  /** What the source has that no word tells of. */
  unseen?: UnseenPart[] | undefined;
  fields: ReportField[];
  pictures: ReportPicture[];
  /** The source that it nearly repeats, and how alike they are in per cent. */
  near?: { source: string; percent: number } | undefined;
  /** By which what is nearly the same is found. */
  sketch?: Sketch | undefined;
  /** The sum of its words and of the pictures that it holds, by which what is wholly the same is found. */
  wordSum?: string | undefined;
  /** The sum of the draft as it was written, by which it shows whether somebody has changed it. */
  draftSum?: string | undefined;
}
