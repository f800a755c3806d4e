/** An entry at the top level of a YAML text: its first line, and those that belong to it below. */
export interface TopEntry {
  /** UTF-16 units into the text. */
  start: number;
  end: number;
  /** The number of lines above it in the text. */
  linesAbove: number;
  /** Its key as far as its first line tells, else empty. */
  key: string;
}

/** The beginning of a line that belongs to the entry above: blanks, comments, items of its list, closing brackets. */
const CONTINUED = /^(?:[ \t\n#]|-(?:[ \n]|$)|[\]}]|$)/;

/** The key that an entry begins with, whatever stands behind it. */
const KEY = /^["']?([A-Za-z][\w-]*)/;

/** The entries of a YAML text; none where it begins with an indented line, because then the indentation of all is at fault. */
export function splitEntries(source: string): TopEntry[] {
  const entries: TopEntry[] = [];
  let start = 0;
  for (const [linesAbove, line] of source.split(/(?<=\n)/).entries()) {
    const end = start + line.length;
    const last = entries.at(-1);
    if (!CONTINUED.test(line)) entries.push({ start, end, linesAbove, key: KEY.exec(line)?.[1] ?? '' });
    else if (last) last.end = end;
    else if (!/^\s*(?:#|$)/.test(line)) return [];
    start = end;
  }
  return entries;
}

/** A text in which some entries are replaced, each by a text of as many lines. */
export function replaceEntries(source: string, replacements: ReadonlyMap<TopEntry, string>): string {
  let [rest, from] = ['', 0];
  for (const [{ start, end }, text] of replacements) {
    rest += source.slice(from, start) + text;
    from = end;
  }
  return rest + source.slice(from);
}

/** What stands for a value that cannot be read. */
const STAND_IN = '"?"';

/** The lines of an entry with a stand-in for the values of some (numbers from 0); only line breaks of an entry without such lines. */
export function standInFor(entry: string, faulty: ReadonlySet<number>): string {
  const lines = entry.split('\n').map((line, number) => {
    const key = /^\s*(?:- +)*(?:[A-Za-z]\w*:(?= )|- +)/.exec(line)?.[0];
    return faulty.has(number) && key !== undefined ? `${key.trimEnd()} ${STAND_IN}` : line;
  });
  return faulty.size === 0 ? entry.replace(/[^\n]/g, '') : lines.join('\n');
}
