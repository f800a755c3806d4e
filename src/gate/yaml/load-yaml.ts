import { parseDocument } from 'yaml';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { indexLines } from '../lines.ts';
import { MAX_DEPTH } from './limits.ts';
import { mapNodes, type YamlNode } from './nodes.ts';
import { listDuplicateKeys, listStructureIssues } from './structure-issues.ts';
import { listSyntaxIssues } from './syntax-issues.ts';

/** A text of YAML, and where it stands. */
export interface YamlText {
  source: string;
  file: string;
  /** Lines that stand above it in the file. */
  linesAbove: number;
}

/** What a text of YAML holds. It is plain data, which one process can send to another. */
export interface LoadedYaml {
  data: Record<string, unknown>;
  root: YamlNode;
}

/** More items in a row than lists may be in each other: reading them takes the library time by the square of their number. */
const DEEP_ITEMS = new RegExp(String.raw`^[ \t]*(?:[-?][ \t]+){${MAX_DEPTH + 1}}`, 'm');

/** The place in the file of an offset in a text of YAML. */
export function placeIn({ source, file, linesAbove }: YamlText): (offset: number) => SourcePosition {
  const lines = indexLines(source);
  return (offset) => {
    const { line, column } = lines.at(offset);
    return { file, line: line + linesAbove, column };
  };
}

/**
 * Reads YAML 1.2 (core schema, unique keys, no aliases, no merge keys), or tells why it cannot be read. What it costs is not bounded
 * here: see `parseYamlBounded`.
 */
export function loadYaml(text: YamlText): LoadedYaml | { issues: Issue[] } {
  const { source } = text;
  const placeAt = placeIn(text);
  const deep = DEEP_ITEMS.exec(source);
  if (deep)
    return {
      issues: [issueAt('yaml-too-deep', { ...placeAt(deep.index), column: 1 }, { limit: MAX_DEPTH })],
    };
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    strict: true,
    // Its own comparison of every key with every other takes minutes for a file of many.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    // It would write warnings of its own to the terminal; what they are about is told by the schema.
    logLevel: 'error',
  });
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
    return { issues: [issueAt('not-a-mapping', placeAt(0), {})] };
  }
  return { data: data as Record<string, unknown>, root: mapNodes(document.contents!) };
}
