import path from 'node:path';
import { placeFile } from '../files/atomic-file.ts';
import { runAtMost } from '../files/at-most.ts';
import { openCachedDerivatives } from './derivative-cache.ts';
import { listDerivatives, type Derivative, type ImageSettings } from './derivatives.ts';
import { decodeMaster, describeRecipe, encodeDerivative, getMasterSize } from './encode.ts';
import { readOriginal } from './original.ts';
import type { Photograph } from './photograph.ts';

/** Photographs processed at a time: two keep two cores busy, and each holds its original's bytes and one master in memory. */
const CONCURRENCY = 2;

/** A photograph and the file it lies in. */
export interface PhotographSource {
  file: string;
  photograph: Photograph;
}

/** What `makeDerivatives` needs. Both folders are made if need be. */
export interface MakeOptions {
  sources: readonly PhotographSource[];
  /** Kept between builds. */
  cacheFolder: string;
  /** Receives exactly the derivatives of these sources; whatever else lies there is left alone. */
  outFolder: string;
  settings: ImageSettings;
  /** Called after each photograph: `done` and `total` count photographs, `made` counts derivatives. */
  onProgress?: ((progress: { done: number; total: number; made: number }) => void) | undefined;
}

/**
 * Writes the derivatives of all photographs into `outFolder`, making only those that the cache does not hold undamaged. Equal
 * photographs are processed once. Returns the numbers of derivatives made and reused. Throws when an original is gone or has
 * changed since it was inspected, or when a folder cannot be written.
 */
export async function makeDerivatives(options: MakeOptions): Promise<{ made: number; reused: number }> {
  const sources = [...new Map(options.sources.map((source) => [source.photograph.hash, source])).values()];
  const counts = { made: 0, reused: 0 };
  let done = 0;
  await runAtMost(CONCURRENCY, sources, async (source) => {
    const derivatives = listDerivatives(source.photograph, options.settings);
    const made = await fillCache(source, derivatives, options.cacheFolder);
    for (const { name } of derivatives) {
      await placeFile(path.join(options.cacheFolder, name), path.join(options.outFolder, name));
    }
    counts.made += made;
    counts.reused += derivatives.length - made;
    done += 1;
    options.onProgress?.({ done, total: sources.length, made: counts.made });
  });
  return counts;
}

/** Makes the derivatives of one photograph that the cache lacks, decoding it at most once; returns their number. */
async function fillCache(
  { file, photograph }: PhotographSource,
  derivatives: readonly Derivative[],
  cacheFolder: string,
): Promise<number> {
  const size = getMasterSize(derivatives);
  const cached = await openCachedDerivatives(cacheFolder, photograph.hash, describeRecipe(size));
  const missing: Derivative[] = [];
  for (const derivative of derivatives) {
    if (!(await cached.isSound(derivative.name))) missing.push(derivative);
  }
  if (missing.length === 0) return 0;
  const master = await decodeMaster(await readOriginal(file, photograph), size);
  const made: { name: string; bytes: Buffer }[] = [];
  for (const derivative of missing) {
    made.push({ name: derivative.name, bytes: await encodeDerivative(master, derivative) });
  }
  await cached.keep(made);
  return made.length;
}
