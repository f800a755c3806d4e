import type { Photograph } from '../images/photograph.ts';
import type { Block } from './body/blocks.ts';
import type { Frontmatter } from './schema.ts';

/** A picture with its words, and its photograph unless the file is lost. */
export interface Picture {
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  photograph?: Photograph;
}

/** A file that readers may fetch beside a bulletin. */
export interface Attachment {
  /** The file's name. */
  name: string;
  title: string;
  /** The extension without its dot, lower case. */
  type: string;
  bytes: number;
}

export type ReadyBlock = Block<Picture, Attachment>;

/** Fields that a bulletin does not hold as they stand in its frontmatter. */
type Left = 'images' | 'attachments' | 'privacy' | 'notes' | 'lint';

/** One bulletin, valid and complete: what every later room works with. It holds nothing that is the editors' own. */
export interface Bulletin extends Omit<Frontmatter, Left> {
  privacy?: { redacted: boolean } | undefined;
  /** `2022/slug`: its address below `/tin/`. */
  key: string;
  year: string;
  slug: string;
  /** The file below the content root. */
  file: string;
  /** Only in a preview: why readers cannot see it yet. */
  preview?: 'draft' | 'scheduled';
  lead: string;
  /** The text of the body, for search and checks. */
  text: string;
  blocks: ReadyBlock[];
  /** All pictures in the order of the story. */
  pictures: Picture[];
  attachments: Attachment[];
}
