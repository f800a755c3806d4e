import { countUnseenInAvif } from './avif.ts';
import { findContainer } from './containers.ts';
import { countUnseenInIcon } from './icon.ts';
import { listMetadata } from './metadata.ts';
import { recogniseFormat } from './signature.ts';
import { withoutMetadata } from './strip/without-metadata.ts';

/**
 * What the file of a JPEG, PNG, WebP, AVIF or ICO holds that decides nothing of how the picture looks: the kinds of metadata, and the
 * bytes of it all. Found by comparison with what `withoutMetadata` leaves, so that whatever no viewer shows is found, of
 * whichever program. Throws a `RangeError` when the file is damaged.
 */
export function listUnseen(bytes: Buffer): string[] {
  const format = findContainer(bytes);
  if (format === undefined)
    return tellBytes(recogniseFormat(bytes) === 'avif' ? countUnseenInAvif(bytes) : countUnseenInIcon(bytes));
  const seen = withoutMetadata(bytes, format);
  if (seen.equals(bytes)) return [];
  const unseen = [...listMetadata(bytes), ...tellBytes(bytes.length - seen.length)];
  // An orientation that another program wrote is written anew, and may be as long as before.
  return unseen.length > 0 ? unseen : ['EXIF'];
}

function tellBytes(count: number): string[] {
  return count > 0 ? [`${count} byte`] : [];
}
