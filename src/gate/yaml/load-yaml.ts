import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { indexLines } from '../lines.ts';
import { composeYaml } from './compose-yaml.ts';
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
    return { issues: [issueAt('not-a-mapping', placeAt(0), {})] };
  }
  return { data: data as Record<string, unknown>, root: mapNodes(document.contents!) };
}
