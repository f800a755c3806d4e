import { hash } from 'node:crypto';
import { z } from 'zod';
import { byCodeUnits } from '../../by-code-units.ts';

/**
 * What was taken back of one bulletin or address, by which it is known again at any other place: nothing of it can be read from this.
 */
export const takenContent = z.strictObject({
  /** The key of the bulletin or the address, as `--restore` names it. */
  name: z.string(),
  /** Seals of files and photographs (`sealContents`), sorted. */
  files: z.array(z.string()),
  /** The smallest hashes of runs of words (`listRuns`), sorted. */
  words: z.array(z.number()),
});

export type TakenContent = z.output<typeof takenContent>;

/** Hashes that are kept of the words of one bulletin or page, at most. */
const MAX_WORDS = 64;

/** What stands for contents, by their name (`nameByContents`): not the name itself, at which a photograph was published. */
export function sealContents(name: string): string {
  return hash('sha256', `taken back ${name}`).slice(0, 32);
}

/** What was taken back under a name: the contents that have these names, and runs of words. */
export function sealTaken(name: string, contents: Iterable<string>, runs: Iterable<number>): TakenContent {
  const words = [...Int32Array.from(new Set(runs)).sort().subarray(0, MAX_WORDS)];
  return { name, files: [...new Set(contents)].map(sealContents).sort(byCodeUnits), words };
}

/** What was taken back, with the words that a file of the content had when that was done; none where that is not known any more. */
export interface SealedTaking {
  content: TakenContent;
  runsThen: (path: string) => Promise<ReadonlySet<number>>;
}

/** All of a list that says anything, each once, in the order of names. */
export function sortTaken(all: readonly TakenContent[]): TakenContent[] {
  const byText = new Map(
    all
      .filter(({ files, words }) => files.length + words.length > 0)
      .map((each) => [JSON.stringify(each), each]),
  );
  return [...byText].sort(([a], [b]) => byCodeUnits(a, b)).map(([, each]) => each);
}
