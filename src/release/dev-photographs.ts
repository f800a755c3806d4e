import { readTree } from '../gate/tree.ts';
import type { PhotographSource } from '../images/make.ts';
import type { PhotographMemory } from '../images/memory.ts';

/** Finds the photograph that goes by a hash among all pictures of a content root. */
export type FindPhotograph = (hash: string) => Promise<PhotographSource | undefined>;

/**
 * A finder for the development server. Pictures are looked at until the wanted one is found, those of the newest year first,
 * and each only once while its size and time stand. Calls wait for each other.
 */
export function buildPhotographFinder(content: string, memory: PhotographMemory): FindPhotograph {
  const seen = new Set<string>();
  const byHash = new Map<string, PhotographSource>();
  const search = async (hash: string): Promise<PhotographSource | undefined> => {
    const { bulletins } = await readTree(content);
    for (const { absolute, bytes, modified } of bulletins.toReversed().flatMap(({ besides }) => besides)) {
      const known = byHash.get(hash);
      if (known) return known;
      const key = `${absolute} ${bytes} ${modified}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const photograph = await memory.inspectFile(absolute);
      if (!('fault' in photograph)) byHash.set(photograph.hash, { file: absolute, photograph });
    }
    return byHash.get(hash);
  };
  let queue: Promise<unknown> = Promise.resolve();
  return (hash) => {
    const found = queue.then(() => byHash.get(hash) ?? search(hash));
    queue = found.catch(() => undefined);
    return found;
  };
}
