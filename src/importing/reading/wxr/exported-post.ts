import { createHash } from 'node:crypto';
import type { WxrItem } from './items.ts';
import type { AttachedFile } from './post-markup.ts';

/** A post of an export, with what the export has of its files. */
export interface ExportedPost {
  post: WxrItem;
  /** The numbers of the files that were added to the post itself. */
  own: readonly string[];
  /** The files that it may show, by number. */
  files: ReadonlyMap<string, AttachedFile>;
}

/** What stands for a post: the sum of all that it says. */
export function sumPost({ parent: _, ...said }: WxrItem): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
