import { lstat } from 'node:fs/promises';
import { relative } from 'node:path';
import { isOwnFile } from '../../files/own-file.ts';
import { readTree } from '../../gate/tree.ts';
import type { PhotographSource } from '../../images/make.ts';
import type { PhotographMemory } from '../../images/memory.ts';

/** Finds the photograph with a hash among all pictures of a content root. */
export type FindPhotograph = (hash: string) => Promise<PhotographSource | undefined>;

/**
 * A finder for the development server, among the bulletins that it shows, by their keys. Pictures are inspected until the wanted
 * one is found, those of the newest year first, and each only once while its size and modification time are unchanged. Calls run
 * one at a time.
 */
export function buildPhotographFinder(
  content: string,
  memory: PhotographMemory,
  isShown: (key: string) => boolean,
): FindPhotograph {
  /** By place, size and time. */
  const seen = new Map<string, PhotographSource | undefined>();
  const byHash = new Map<string, FoundPhotograph>();
  const look = async (state: string, file: string): Promise<PhotographSource | undefined> => {
    if (seen.has(state)) return seen.get(state);
    const photograph = await memory.inspectFile(file);
    const source = 'fault' in photograph ? undefined : { file, photograph };
    // Not cached when missing: a file that was renamed may come back with the same size and time.
    if (!('fault' in photograph && photograph.fault === 'missing')) seen.set(state, source);
    return source;
  };
  const search = async (hash: string): Promise<PhotographSource | undefined> => {
    const { bulletins } = await readTree(content);
    const pictures = bulletins
      .toReversed()
      .map(({ year, slug, besides }) => ({ key: `${year}/${slug}`, besides }))
      .filter(({ key }) => isShown(key))
      .flatMap(({ key, besides }) => besides.map((beside) => ({ ...beside, key })));
    for (const { key, absolute, bytes, modified } of pictures) {
      const state = describe(absolute, bytes, modified);
      const source = await look(state, absolute);
      if (source) byHash.set(source.photograph.hash, { key, source, state });
      if (source?.photograph.hash === hash) return source;
    }
    return undefined;
  };
  const find = async (hash: string): Promise<PhotographSource | undefined> => {
    const known = byHash.get(hash);
    return known && isShown(known.key) && (await isStill(content, known)) ? known.source : search(hash);
  };
  let queue: Promise<unknown> = Promise.resolve();
  return (hash) => {
    const found = queue.then(() => find(hash));
    queue = found.catch(() => undefined);
    return found;
  };
}

/** Where a photograph was found, and in what state its file was then. */
interface FoundPhotograph {
  /** Of the bulletin. */
  key: string;
  source: PhotographSource;
  state: string;
}

/** Editors move pictures and rename folders while the server runs. */
async function isStill(content: string, { source: { file }, state }: FoundPhotograph): Promise<boolean> {
  if (!isOwnFile(content, relative(content, file))) return false;
  const found = await lstat(file).catch(() => undefined);
  return found !== undefined && describe(file, found.size, found.mtimeMs) === state;
}

function describe(file: string, bytes: number, modified: number): string {
  return `${file} ${bytes} ${modified}`;
}
