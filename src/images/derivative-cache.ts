import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { byCodeUnits } from '../by-code-units.ts';
import { writeFileAtomically } from '../files/atomic-file.ts';

const record = z.strictObject({ recipe: z.string(), sha256: z.record(z.string(), z.string()) });

/** What the cache holds of one photograph. */
export interface CachedDerivatives {
  /** Whether the cache holds the derivative, of this recipe and with the checksum it was written with. */
  isSound(name: string): Promise<boolean>;
  /** Writes the derivatives, then the record that vouches for them, each of them atomically. */
  keep(derivatives: readonly { name: string; bytes: Buffer }[]): Promise<void>;
}

/**
 * Opens the cache of one photograph: its derivatives, and beside them `<hash>.json`, the record of their SHA-256. A record
 * that is damaged or of another recipe counts as none.
 */
export async function openCachedDerivatives(
  cacheFolder: string,
  hash: string,
  recipe: string,
): Promise<CachedDerivatives> {
  const recordFile = path.join(cacheFolder, `${hash}.json`);
  const sums = await readSums(recordFile, recipe);
  return {
    async isSound(name) {
      const expected = sums.get(name);
      if (expected === undefined) return false;
      const bytes = await readFile(path.join(cacheFolder, name)).catch(() => undefined);
      return bytes !== undefined && sumOf(bytes) === expected;
    },
    async keep(derivatives) {
      for (const { name, bytes } of derivatives) {
        await writeFileAtomically(path.join(cacheFolder, name), bytes);
        sums.set(name, sumOf(bytes));
      }
      const sha256 = Object.fromEntries([...sums].sort(([a], [b]) => byCodeUnits(a, b)));
      await writeFileAtomically(recordFile, `${JSON.stringify({ recipe, sha256 })}\n`);
    },
  };
}

async function readSums(recordFile: string, recipe: string): Promise<Map<string, string>> {
  try {
    const found = record.parse(JSON.parse(await readFile(recordFile, 'utf8')));
    return new Map(found.recipe === recipe ? Object.entries(found.sha256) : []);
  } catch {
    return new Map();
  }
}

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
