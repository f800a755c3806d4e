import path from 'node:path';
import { placeFile } from '../files/atomic-file.ts';
import { runAtMost } from '../files/at-most.ts';
import { openCachedDerivatives } from './derivative-cache.ts';
import type { PhotographSource } from './make.ts';
import { readOriginal } from './original.ts';
import { hashPreview, namePreview, type PreviewCard } from './preview-card.ts';
import { drawPreview, PREVIEW_RECIPE } from './preview-image.ts';

/** Previews drawn at a time. */
const CONCURRENCY = 2;

/** A card and, where it shows one, the photograph and the file it lies in. */
export interface PreviewSource {
  card: PreviewCard;
  photograph: PhotographSource | undefined;
}

/**
 * Writes the previews of all cards into `outFolder`, drawing only those that the cache does not hold undamaged. Returns how
 * many were drawn and how many taken from the cache. Throws when a photograph is gone or has changed since it was inspected.
 */
export async function makePreviews(options: {
  sources: readonly PreviewSource[];
  /** Kept between builds. */
  cacheFolder: string;
  outFolder: string;
}): Promise<{ made: number; reused: number }> {
  const { cacheFolder, outFolder } = options;
  const sources = [...new Map(options.sources.map((each) => [hashPreview(each.card), each])).values()];
  const counts = { made: 0, reused: 0 };
  await runAtMost(CONCURRENCY, sources, async ({ card, photograph }) => {
    const name = namePreview(card);
    const cached = await openCachedDerivatives(cacheFolder, hashPreview(card), PREVIEW_RECIPE);
    if (await cached.isSound(name)) counts.reused += 1;
    else {
      const original = photograph && (await readOriginal(photograph.file, photograph.photograph));
      await cached.keep([{ name, bytes: await drawPreview(card, original) }]);
      counts.made += 1;
    }
    await placeFile(path.join(cacheFolder, name), path.join(outFolder, name));
  });
  return counts;
}
