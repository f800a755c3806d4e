import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import { listOriginals } from '../../files/originals.ts';
import { readContentFile } from '../../files/read-content-file.ts';
import { readCapture, type CaptureData } from '../../images/capture.ts';

/**
 * How an original is held: in the store, whole or not; as the photograph itself, which still has its metadata; or not at all, so that
 * nothing but the published photograph is left.
 */
export type HeldState = 'held' | 'damaged' | 'untouched' | 'not-held';

/** One photograph of a bulletin with its original, or an original of which no published bulletin shows a photograph. */
export interface HeldOriginal {
  /** Id of the bulletin and path of the photograph below the content root; empty of an original alone. */
  bulletin: string;
  photograph: string;
  state: HeldState;
  /** SHA-256 and size of the original; absent where none is held. */
  sum?: string;
  bytes?: number;
  /** Where its bytes lie. */
  file?: string;
  capture: CaptureData;
}

/** The originals of all photographs of some bulletins and whatever else the store holds, sorted. */
export async function listHeld(
  content: string,
  store: string,
  bulletins: readonly Bulletin[],
): Promise<HeldOriginal[]> {
  const { sums, madeOf } = await listOriginals(store);
  const kept = new Set(sums);
  const unseen = new Set(sums);
  const held: HeldOriginal[] = [];
  for (const { id, file, pictures } of bulletins) {
    for (const { src, photograph } of pictures) {
      if (!photograph) continue;
      const path = file.slice(0, file.lastIndexOf('/') + 1) + src.replace(/^\.\//u, '');
      const of = { bulletin: id, photograph: path };
      const sum = madeOf.get(photograph.hash);
      if (sum !== undefined && kept.has(sum)) {
        unseen.delete(sum);
        held.push({ ...of, ...(await readOriginal(store, sum)) });
      } else if (photograph.sum === photograph.hash) held.push({ ...of, state: 'not-held', capture: {} });
      else held.push({ ...of, ...(await readUntouched(join(content, path))) });
    }
  }
  for (const sum of unseen) held.push({ bulletin: '', photograph: '', ...(await readOriginal(store, sum)) });
  return held.sort((a, b) => byCodeUnits(keyOf(a), keyOf(b)));
}

const keyOf = ({ bulletin, photograph, sum = '' }: HeldOriginal): string =>
  [bulletin, photograph, sum].join('\n');

async function readOriginal(
  store: string,
  sum: string,
): Promise<Omit<HeldOriginal, 'bulletin' | 'photograph'>> {
  const original = await readUntouched(join(store, sum));
  return original.sum === sum
    ? { ...original, state: 'held' }
    : { ...original, sum, state: 'damaged', capture: {} };
}

async function readUntouched(
  file: string,
): Promise<Omit<HeldOriginal, 'bulletin' | 'photograph'> & { state: HeldState }> {
  const bytes = await readContentFile(file);
  const sum = createHash('sha256').update(bytes).digest('hex');
  return { state: 'untouched', sum, bytes: bytes.length, file, capture: readCapture(bytes) };
}
