import { listUnseenWithin } from '../../images/unseen-within.ts';
import type { Hidden } from '../documents/hidden.ts';
import type { Package } from './package.ts';

/** Parts that are pictures, by their names. All other parts of bytes are fonts, settings of printers and the like. */
const PICTURES =
  /(?:^|\/)(?:Thumbnails|Pictures|media)\/|\.(?:png|jpe?g|jpe|jfif|gif|bmp|tiff?|emf|wmf|emz|wmz|svg|webp|wdp|hdp|ico)$/i;

/**
 * Adds what a part that is a picture holds besides what is seen of it: where and when a photograph was taken, and by whom, whatever stands
 * within or behind it. A picture of a format that is not looked into is named.
 */
export async function findHiddenInPicture(document: Package, name: string, hidden: Hidden): Promise<void> {
  if (!PICTURES.test(name)) return;
  const pieces: Buffer[] = [];
  for await (const piece of document.readPicture(name)) pieces.push(piece);
  const kinds = listUnseenWithin(Buffer.concat(pieces));
  if (kinds === undefined) hidden.add('opaque', 1, [name]);
  else if (kinds.length > 0) hidden.add('pictures', 1, kinds);
}
