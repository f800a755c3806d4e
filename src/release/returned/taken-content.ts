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
  /**
   * How photographs look (`describeLook`), with the names of their files, sorted: a few places of grey and of colour, which nobody
   * recognises. Missing in older manifests, and where there are none.
   */
  looks: z.array(z.strictObject({ file: z.string(), look: z.string() })).optional(),
});

export type TakenContent = z.output<typeof takenContent>;

/** How a photograph looks that was taken back, with the name of its file. */
export type TakenLook = NonNullable<TakenContent['looks']>[number];

/** Hashes that are kept of the words of one bulletin or page, at most. */
const MAX_WORDS = 64;

/** What stands for contents, by their name (`nameByContents`): not the name itself, at which a photograph was published. */
export function sealContents(name: string): string {
  return hash('sha256', `taken back ${name}`).slice(0, 32);
}

/** What was taken back under a name: the contents that have these names, runs of words, and photographs that look so. */
export function sealTaken(
  name: string,
  contents: Iterable<string>,
  runs: Iterable<number>,
  looks: readonly TakenLook[] = [],
): TakenContent {
  const words = [...Int32Array.from(new Set(runs)).sort().subarray(0, MAX_WORDS)];
  const byText = new Map(looks.map((each) => [JSON.stringify(each), each]));
  const sorted = [...byText].sort(([a], [b]) => byCodeUnits(a, b)).map(([, each]) => each);
  return {
    name,
    files: [...new Set(contents)].map(sealContents).sort(byCodeUnits),
    words,
    ...(sorted.length > 0 ? { looks: sorted } : {}),
  };
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
      .filter(({ files, words, looks = [] }) => files.length + words.length + looks.length > 0)
      .map((each) => [JSON.stringify(each), each]),
  );
  return [...byText].sort(([a], [b]) => byCodeUnits(a, b)).map(([, each]) => each);
}
