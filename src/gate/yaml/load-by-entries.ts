import { issueAt, type Issue } from '../issue.ts';
import type { FaultyYaml, LoadedYaml, YamlText } from './load-yaml.ts';
import { replaceEntries, splitEntries, standInFor, type TopEntry } from './top-entries.ts';

/** Entries of a text that are read one by one, at most: more have no text of content. */
const MAX_ENTRIES = 200;

type Load = (text: YamlText) => LoadedYaml | { issues: Issue[] };

/** An entry that cannot be read, with its own issues; without any it is no `key: value`. */
interface FaultyEntry {
  entry: TopEntry;
  issues: Issue[];
}

/**
 * Reads a text that has issues as a whole entry by entry, so that a fault in one hides nothing in the others: their issues, and the
 * data of those that can be read. `whole` are the issues of all together, of which those in sound entries are misreadings.
 */
export function loadByEntries(text: YamlText, whole: Issue[], load: Load): FaultyYaml {
  const entries = splitEntries(text.source);
  if (entries.length < 2 || entries.length > MAX_ENTRIES) return { issues: whole };
  const faulty = findFaulty(text, entries, load);
  if (faulty.length === 0) return { issues: whole };
  const issues = joinIssues(whole, faulty, text);
  const replaced = faulty.map(({ entry, issues: own }) => replaceFaulty(text, entry, own, load));
  const source = replaceEntries(text.source, new Map(replaced.map(({ entry, text: by }) => [entry, by])));
  const loaded = load({ ...text, source });
  if ('issues' in loaded) return { issues };
  const unreadLines = new Set(replaced.flatMap(({ lines }) => lines));
  const unreadKeys = replaced.flatMap(({ entry, lines }) =>
    lines.length === 0 ? [entry.key, ...listInnerKeys(partOf(text, entry).source)] : [],
  );
  return { issues, readable: { ...loaded, source, unreadLines, unreadKeys } };
}

function findFaulty(text: YamlText, entries: readonly TopEntry[], load: Load): FaultyEntry[] {
  const known = new Set<string>();
  return entries.flatMap((entry) => {
    const loaded = load(partOf(text, entry));
    if ('issues' in loaded) {
      const isEntry = !loaded.issues.some(({ rule }) => rule === 'not-a-mapping');
      return [{ entry, issues: isEntry ? loaded.issues : [] }];
    }
    const [key = ''] = Object.keys(loaded.data);
    const isRepeated = known.has(key);
    known.add(key);
    const place = { file: text.file, line: text.linesAbove + entry.linesAbove + 1, column: 1 };
    return isRepeated ? [{ entry, issues: [issueAt('duplicate-key', place, { key })] }] : [];
  });
}

/** The keys of the lines below the first: one that is indented by mistake is a key of the document. */
function listInnerKeys(source: string): string[] {
  return [...source.matchAll(/^[ \t]+(?:- +)?([A-Za-z]\w*)\s*:/gm)].map(([, key]) => key!);
}

function partOf({ source, file, linesAbove }: YamlText, entry: TopEntry): YamlText {
  return { source: source.slice(entry.start, entry.end), file, linesAbove: linesAbove + entry.linesAbove };
}

/** The issues of the whole text that lie in faulty entries, and those of faulty entries in which none lies. */
function joinIssues(whole: Issue[], faulty: readonly FaultyEntry[], text: YamlText): Issue[] {
  const within = ({ entry }: FaultyEntry): Issue[] => {
    const first = text.linesAbove + entry.linesAbove + 1;
    const lines = text.source.slice(entry.start, entry.end).trimEnd().split('\n').length;
    return whole.filter(({ line }) => line >= first && line < first + lines);
  };
  const all = faulty.map((each) => {
    const told = within(each);
    return told.length > 0 ? told : each.issues;
  });
  return all.some((issues) => issues.length === 0) ? whole : all.flat();
}

/** A text in place of a faulty entry: with stand-ins for the values of its faulty lines (of the file), or without the entry. */
function replaceFaulty(
  text: YamlText,
  entry: TopEntry,
  issues: readonly Issue[],
  load: Load,
): { entry: TopEntry; text: string; lines: number[] } {
  const part = partOf(text, entry);
  const isRepeated = issues.some(({ rule }) => rule === 'duplicate-key');
  const lines = isRepeated ? [] : [...new Set(issues.map(({ line }) => line))];
  const numbers = new Set(lines.map((line) => line - part.linesAbove - 1));
  const source = standInFor(part.source, numbers);
  const isRead = lines.length > 0 && !('issues' in load({ ...part, source }));
  return isRead
    ? { entry, text: source, lines }
    : { entry, text: standInFor(part.source, new Set()), lines: [] };
}
