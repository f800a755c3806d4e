import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openPhotographMemory } from '../../images/memory.ts';
import { findHiddenData } from '../lint/hidden-data.ts';
import type { Inspect } from '../photographs.ts';

/** Photographs in memory at the same time: one alone can have 60 MB. */
const AT_ONCE = 2;

/** Inspects photographs through the memory in a cache folder, and reads what they hide. */
export function buildInspect(cacheFolder: string): Inspect {
  const memory = openPhotographMemory(cacheFolder);
  return inTurn(AT_ONCE, async (file) => {
    const bytes = await readFile(file.absolute);
    const inspected = await memory.inspect(bytes, basename(file.path));
    return 'fault' in inspected ? inspected : { ...inspected, hidden: await findHiddenData(bytes) };
  });
}

/** A task that waits while `limit` others of its kind are under way. */
function inTurn<Input, Output>(
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
