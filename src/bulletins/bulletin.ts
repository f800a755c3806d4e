import type { Photograph } from '../images/photograph.ts';
import type { Block } from './body/blocks.ts';
import type { BodyHeading } from './body/plain-elements.ts';
import type { Frontmatter } from './schema.ts';

/** A picture with its words, and with its photograph unless the file is lost. */
export interface Picture {
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  photograph?: Photograph;
}

/** A file that is published beside a bulletin. */
export interface Attachment {
  /** The file's name. */
  name: string;
  title: string;
  /** The extension without its dot, lower case. */
  type: string;
  bytes: number;
  /** Whether its pages are pictures, in which nothing is found. */
  isScan?: true;
}

export type ReadyBlock = Block<Picture, Attachment>;

/** Fields of the frontmatter that a bulletin does not have, or in another form; those for editors only are among them. */
export const LEFT_OUT = ['images', 'attachments', 'privacy', 'notes', 'lint'] as const;

/** One valid bulletin, as every later room uses it. It has none of the fields for editors only. */
export interface Bulletin extends Omit<Frontmatter, (typeof LEFT_OUT)[number]> {
  privacy?: { redacted: boolean } | undefined;
  /** Its address below `/tin/`: `2022/slug`. */
  key: string;
  year: string;
  slug: string;
  /** The file below the content root. */
  file: string;
  /** In a preview, why readers cannot see it yet; absent otherwise. */
  preview?: 'draft' | 'scheduled';
  /** In a preview, that its day only stands in for one that nobody has found; absent otherwise. */
  isDayUnknown?: true;
  lead: string;
  /** The text of the body, for search and checks. */
  text: string;
  blocks: ReadyBlock[];
  headings: BodyHeading[];
  /** All pictures in the order of the story. */
  pictures: Picture[];
  attachments: Attachment[];
}
