import { findContainer, hasTooManyParts } from './containers.ts';
import { isMoving } from './moving.ts';
import { listMetadata } from './metadata.ts';
import { listUnseen } from './unseen.ts';

/** Bytes of a picture within a document that decide nothing of how it looks and are let be: the name of the program, a time. */
const MOST_SMALL = 100;

/**
 * What the picture of a document holds besides what is seen of it, by comparison with what is left when all else is taken out: kinds of
 * metadata, small pictures, whole files and films behind it. Nothing for a few bytes, which most programs write, and of a damaged file
 * only the metadata. `undefined` for a format that is not looked into.
 */
export function listUnseenWithin(bytes: Buffer): string[] | undefined {
  if (findContainer(bytes) === undefined) return undefined;
  if (hasTooManyParts(bytes)) return [`${bytes.length} byte`];
  const kinds: string[] = listMetadata(bytes);
  // A document shows one picture of those that move.
  if (isMoving(bytes)) kinds.push(findContainer(bytes) === 'png' ? 'APNG' : 'WebP × n');
  try {
    const unseen = listUnseen(bytes);
    const count = Number.parseInt(unseen.findLast((each) => each.endsWith(' byte')) ?? '0', 10);
    return kinds.length > 0 || count <= MOST_SMALL ? kinds : unseen;
  } catch (error) {
    if (error instanceof RangeError) return kinds;
    throw error;
  }
}
