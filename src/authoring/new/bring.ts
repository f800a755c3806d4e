import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PhotographFault } from '../../images/photograph.ts';
import { commandWords } from '../command.ts';
import { listPictures } from './file-names.ts';
import { preparePhotograph, type ReadyPhotograph } from './photograph.ts';

/** A photograph that somebody brings, made ready. */
export interface BroughtPhotograph {
  file: string;
  ready: ReadyPhotograph;
}

/** Prepares the photographs at these paths, which may be folders. Returns one sentence for each that cannot be used. */
export async function bringPhotographs(
  paths: readonly string[],
): Promise<{ brought: BroughtPhotograph[]; problems: string[] }> {
  const words = commandWords().new.photograph;
  const brought: BroughtPhotograph[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const files = await listPictures(path).catch(() => undefined);
    if (files?.length === 0) problems.push(words.none(path));
    if (!files) problems.push(words.missing(path));
    for (const file of files ?? []) {
      const ready = await preparePhotograph(await readFile(file));
      if ('fault' in ready) problems.push(explainFault(ready, basename(file)));
      else brought.push({ file, ready });
    }
  }
  return { brought, problems };
}

function explainFault({ fault }: PhotographFault, name: string): string {
  const words = commandWords().new.photograph;
  switch (fault) {
    case 'missing':
      return words.missing(name);
    case 'empty':
    case 'truncated':
      return words.broken(name);
    case 'heic':
      return words.heic(name);
    case 'too-large':
      return words.tooLarge(name);
    default:
      return words.notPicture(name);
  }
}
