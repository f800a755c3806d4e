import path from 'node:path';
import { placeFile } from '../files/atomic-file.ts';
import { runAtMost } from '../files/at-most.ts';
import { openCachedDerivatives } from './derivative-cache.ts';
import { hashPreview, namePreview, type PreviewCard } from './preview-card.ts';
import { drawPreview, PREVIEW_RECIPE } from './preview-image.ts';

/** Previews drawn at a time. */
const CONCURRENCY = 2;

/**
 * Writes the previews of all cards into `outFolder`, drawing only those that the cache does not hold undamaged. Returns how
 * many were drawn and how many taken from the cache.
 */
export async function makePreviews(options: {
  cards: readonly PreviewCard[];
  /** Kept between builds. */
  cacheFolder: string;
  outFolder: string;
}): Promise<{ made: number; reused: number }> {
  const { cacheFolder, outFolder } = options;
  const cards = [...new Map(options.cards.map((card) => [hashPreview(card), card])).values()];
  const counts = { made: 0, reused: 0 };
  await runAtMost(CONCURRENCY, cards, async (card) => {
    const name = namePreview(card);
    const cached = await openCachedDerivatives(cacheFolder, hashPreview(card), PREVIEW_RECIPE);
    if (await cached.isSound(name)) counts.reused += 1;
    else {
      await cached.keep([{ name, bytes: await drawPreview(card) }]);
      counts.made += 1;
    }
    await placeFile(path.join(cacheFolder, name), path.join(outFolder, name));
  });
  return counts;
}
