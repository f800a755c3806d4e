import { findContainer } from '../../images/containers.ts';
import { listMetadata } from '../../images/metadata.ts';
import type { Hidden } from '../documents/hidden.ts';
import type { Package } from './package.ts';

/** Adds a part that is a JPEG, PNG or WebP with metadata: where and when a photograph was taken, and by whom. */
export async function findHiddenInPicture(document: Package, name: string, hidden: Hidden): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of document.readPicture(name)) {
    if (pieces.length === 0 && findContainer(piece) === undefined) {
      // A thumbnail is drawn anew at each save, and nobody looks into one that is none.
      if (/^Thumbnails\/.*\.png$/i.test(name)) hidden.add('leftovers', 1, [name]);
      return;
    }
    pieces.push(piece);
  }
  const kinds = listMetadata(Buffer.concat(pieces));
  if (kinds.length > 0) hidden.add('pictures', 1, kinds);
}
