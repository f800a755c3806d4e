import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { indexLines } from '../lines.ts';
import { composeYaml } from './compose-yaml.ts';
import { MAX_DEPTH } from './limits.ts';
import { loadByEntries } from './load-by-entries.ts';
import { mapNodes, type YamlNode } from './nodes.ts';
import { listDuplicateKeys, listStructureIssues } from './structure-issues.ts';
import { listSyntaxIssues } from './syntax-issues.ts';

/** A YAML text, and its place in a file. */
export interface YamlText {
  source: string;
  file: string;
  /** Lines that stand above it in the file. */
  linesAbove: number;
}

/** The data of a YAML text with the offsets of its values. Plain data, which can be sent to another process. */
export interface LoadedYaml {
  data: Record<string, unknown>;
  root: YamlNode;
}

/** A YAML text that cannot be read whole: its issues, and what could be read of it. */
export interface FaultyYaml {
  issues: Issue[];
  /** Missing where nothing could be read. */
  readable?: ReadableYaml;
}

/** The data of a YAML text without what is faulty: values that have a stand-in, and entries that are left out. */
export interface ReadableYaml extends LoadedYaml {
  /** The text that was read, of which the offsets are. */
  source: string;
  /** The lines in the file of which nothing is to be told that follows from the data. */
  unreadLines: ReadonlySet<number>;
  /** The keys of the entries that are left out; the empty text of one whose key cannot be told. */
  unreadKeys: readonly string[];
}

/** The place in the file of an offset in a text of YAML. */
export function placeIn({ source, file, linesAbove }: YamlText): (offset: number) => SourcePosition {
  const lines = indexLines(source);
  return (offset) => {
    const { line, column } = lines.at(offset);
    return { file, line: line + linesAbove, column };
  };
}

/**
 * Parses YAML 1.2 (core schema, unique keys, no aliases, no merge keys), or returns its issues with what can be read in spite of them.
 * Its cost is not bounded here: see `parseYamlBounded`.
 */
export function loadYaml(text: YamlText): LoadedYaml | FaultyYaml {
  const loaded = loadWhole(text);
  return 'issues' in loaded ? loadByEntries(text, loaded.issues, loadWhole) : loaded;
}

function loadWhole(text: YamlText): LoadedYaml | { issues: Issue[] } {
  const { source } = text;
  const placeAt = placeIn(text);
  const composed = composeYaml(source);
  if ('deep' in composed)
    return { issues: [issueAt('yaml-too-deep', placeAt(composed.deep), { limit: MAX_DEPTH })] };
  const { document } = composed;
  const isSound = document.errors.length === 0;
  // A tab used for indentation gives the library several secondary complaints; one clear message serves better.
  const tab = isSound ? null : /^[ ]*\t/m.exec(source);
  if (tab) return { issues: [issueAt('yaml-tab', placeAt(tab.index + tab[0].length - 1), {})] };
  const issues = [
    ...listSyntaxIssues(document, source, placeAt),
    ...listDuplicateKeys(document, placeAt),
    ...(isSound ? listStructureIssues(document, source, placeAt) : []),
  ];
  if (issues.length > 0) return { issues };
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const place = placeAt(0);
    const register = /^registers\/(.+)\.yaml$/.exec(place.file)?.[1];
    return { issues: [issueAt('not-a-mapping', place, register === undefined ? {} : { register })] };
  }
  return { data: data as Record<string, unknown>, root: mapNodes(document.contents!, source) };
}
