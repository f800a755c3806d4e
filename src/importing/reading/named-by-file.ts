import { readCapture } from '../../images/capture.ts';
import type { ReadSource } from '../source.ts';
import { tidyLine } from './decode.ts';

/** Characters of the title of a bulletin, as its schema has them. */
const SHORTEST_TITLE = 10;
const LONGEST_TITLE = 200;

/** What a source without words says by the name of its file or folder: perhaps its title. */
export function readName(name: string): Pick<ReadSource, 'declared' | 'leftOut' | 'words'> {
  const title = tidyLine(name.replaceAll('_', ' '));
  const isTitle = title.length >= SHORTEST_TITLE && title.length <= LONGEST_TITLE;
  return {
    declared: isTitle ? { likelyTitle: title } : {},
    leftOut: isTitle ? [] : [{ why: 'picture-name', text: title }],
    words: title,
  };
}

/** The year of the first day on which any of these photographs was taken. */
export function yearTaken(photographs: readonly Buffer[]): string | undefined {
  const [first] = photographs.flatMap((bytes) => readCapture(bytes).takenOn ?? []).toSorted();
  return first?.slice(0, 4);
}
