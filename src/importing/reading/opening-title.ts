import { AUTHORITY, DOCUMENT_KIND, LETTERHEAD, OFFICIAL_DOCUMENT } from '../../strings/import-cues.vi.ts';
import { isCapital, isHeadline } from '../headline.ts';

/** Lines over which a title goes, at most. */
const MOST_LINES = 3;
/** Lines at the beginning among which the title is looked for. */
const FIRST = 16;
/** Characters of the title of a bulletin, as its schema has them. */
const SHORTEST = 10;
const LONGEST = 200;

/** The lines of a title: the number of the first, and how many there are. */
export interface OpeningTitle {
  at: number;
  count: number;
  title: string;
}

/**
 * The title of an official document: the line with its kind and the lines below that `goOn`, by number. `undefined` where nothing says of
 * what kind it is.
 */
export function findOfficialTitle(
  lines: readonly string[],
  goesOn: (line: number) => boolean,
): OpeningTitle | undefined {
  const at = lines.slice(0, FIRST).findIndex((line) => DOCUMENT_KIND.test(line));
  if (at < 0) return undefined;
  let end = at + 1;
  const isSubject = (line: number) => {
    const text = lines[line]!;
    // Below what it is on, a decision names who decides, in capitals.
    const isOther = AUTHORITY.test(text) || (line > at + 1 && isCapital(text) !== isCapital(lines[at + 1]!));
    return isHeadline(text) && !isOther && goesOn(line);
  };
  while (end - at <= MOST_LINES && end < lines.length && isSubject(end)) end += 1;
  return end === at + 1 ? undefined : toTitle(lines, at, end);
}

/** The title of lines that say nothing of how they look: the headings above the first sentence, without those of a letterhead. */
export function findOpeningTitle(lines: readonly string[]): OpeningTitle | undefined {
  if (lines.some((line) => OFFICIAL_DOCUMENT.test(line))) return findOfficialTitle(lines, () => true);
  const end = lines.slice(0, FIRST).findIndex((line) => !isHeadline(line));
  const at = lines.slice(0, Math.max(0, end)).findLastIndex((line) => LETTERHEAD.test(line)) + 1;
  return end <= at || end - at > MOST_LINES ? undefined : toTitle(lines, at, end);
}

function toTitle(lines: readonly string[], at: number, end: number): OpeningTitle | undefined {
  const title = lines.slice(at, end).filter(Boolean).join(' ');
  return title.length < SHORTEST || title.length > LONGEST ? undefined : { at, count: end - at, title };
}
