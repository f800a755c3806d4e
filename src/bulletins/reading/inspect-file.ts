import { basename } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { openPhotographMemory } from '../../images/memory.ts';
import { hasUnseenColours } from '../../images/unseen-colours.ts';
import { findHiddenData } from '../lint/hidden-data.ts';
import type { Inspect } from '../photographs.ts';

/** Photographs inspected at a time: a file can have 60 MB, which are held in memory. */
const MAX_CONCURRENT_INSPECTIONS = 2;

/** A function that inspects photographs, with a cache in the given folder, and reads their hidden metadata. */
export function buildInspect(cacheFolder: string): Inspect {
  const memory = openPhotographMemory(cacheFolder);
  return limitConcurrency(MAX_CONCURRENT_INSPECTIONS, async (file) => {
    const bytes = await readContentFile(file.absolute);
    const inspected = await memory.inspect(bytes, basename(file.path));
    if ('fault' in inspected) return inspected;
    const [hidden, hasColours] = [await findHiddenData(bytes), await hasUnseenColours(bytes)];
    return { ...inspected, hidden, hasUnseenColours: hasColours };
  });
}

/** A version of a task that runs at most `limit` times at once; further calls wait in order. */
function limitConcurrency<Input, Output>(
  limit: number,
  task: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (input) => {
    if (running >= limit) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await task(input);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
