import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLParseError,
} from 'yaml';
import { issueAt, type Issue, type Place } from './issue.ts';

/** A YAML document as plain data, and the way from a field back to its place in the file. */
export interface YamlSource {
  file: string;
  data: Record<string, unknown>;
  /** The place of the value at a path; of its nearest existing parent when it is missing. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** The place of a key in the map at a path. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place;
}

/** Lists and maps inside each other. */
const MAX_DEPTH = 8;

/**
 * Parses YAML 1.2 (core schema, unique keys, no aliases, no merge keys). `linesAbove` shifts the places when the YAML
 * is a part of a larger file.
 */
export function parseYaml(
  source: string,
  file: string,
  linesAbove = 0,
): { yaml: YamlSource } | { issues: Issue[] } {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1) + linesAbove, column: Math.max(col, 1) };
  };
  // A tab used for indentation gives the library several secondary complaints; one clear message serves better.
  const tab = /^[ ]*\t/m.exec(source);
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    lineCounter,
  });
  if (tab && document.errors.length > 0) {
    return { issues: [issueAt('yaml-tab', placeAt(tab.index + tab[0].length - 1), {})] };
  }
  const issues = withoutEchoes(document.errors, lineCounter).map((error) =>
    syntaxIssue(error, document.errors, placeAt(error.pos[0]), source),
  );
  if (issues.length === 0) issues.push(...structureIssues(document, source, placeAt));
  if (issues.length > 0) return { issues };
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { issues: [issueAt('not-a-mapping', placeAt(0), {})] };
  }
  return {
    yaml: {
      file,
      data: data as Record<string, unknown>,
      placeOf: (path) => placeAt(offsetOf(document, path)),
      placeOfKey: (path, key) => placeAt(keyOffset(document, path, key) ?? offsetOf(document, path)),
    },
  };
}

/** One fault often gives the library several complaints; the first of a line says where it is. */
function withoutEchoes(errors: readonly YAMLParseError[], lineCounter: LineCounter): YAMLParseError[] {
  const firsts = new Map<number, YAMLParseError>();
  for (const error of errors) {
    const { line } = lineCounter.linePos(error.pos[0]);
    if (!firsts.has(line)) firsts.set(line, error);
  }
  return [...firsts.values()];
}

function syntaxIssue(
  { code, message, pos }: YAMLParseError,
  all: readonly YAMLParseError[],
  place: Place,
  source: string,
): Issue {
  if (code === 'DUPLICATE_KEY') return issueAt('duplicate-key', place, { key: keyAt(source, pos[0]) });
  if (code === 'TAB_AS_INDENT') return issueAt('yaml-tab', place, {});
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const isContinued = all.some(
      (other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === pos[0],
    );
    return issueAt('yaml-colon', place, isContinued ? { continued: true } : {});
  }
  return issueAt('yaml-syntax', place, { code, message: message.split('\n')[0]! });
}

/** The key that begins at an offset, without its quotation marks. */
function keyAt(source: string, offset: number): string {
  const line = /^[^\n]*/.exec(source.slice(offset))![0];
  return (/^(?:"([^"]*)"|'([^']*)'|([^:]*?))\s*:/.exec(line)?.slice(1).find(Boolean) ?? line).trim();
}

function structureIssues(
  document: Document.Parsed,
  source: string,
  placeAt: (offset: number) => Place,
): Issue[] {
  const issues: Issue[] = [];
  visit(document, (_key, node, path) => {
    if (isCollection(node) && path.filter(isCollection).length >= MAX_DEPTH) {
      issues.push(issueAt('yaml-too-deep', placeAt((node as Node).range?.[0] ?? 0), { limit: MAX_DEPTH }));
      return visit.BREAK;
    }
    const lost = isScalar(node) && node.type === 'PLAIN' ? findLostWords(source, node) : undefined;
    if (lost) issues.push(issueAt('yaml-comment', placeAt(lost.offset), { text: lost.text }));
    if (isAlias(node)) issues.push(issueAt('yaml-alias', placeAt(node.range?.[0] ?? 0), {}));
    // The core schema reads 05 as five: a document number would lose its zero.
    if (isScalar(node) && typeof node.value === 'number' && /^[-+]?0\d/.test(node.source ?? '')) {
      issues.push(issueAt('leading-zero', placeAt(node.range?.[0] ?? 0), { text: node.source ?? '' }));
    }
    return undefined;
  });
  return issues;
}

/** Behind a space, # begins a comment, and what follows would be gone: "Phòng #2". Comments proper have a space behind it. */
function findLostWords(source: string, { range }: Scalar): { text: string; offset: number } | undefined {
  if (!range) return undefined;
  const [space = '', text] = /^[ \t]+(#[^\s#][^\n]*)/.exec(source.slice(range[1], range[1] + 200)) ?? [];
  return text === undefined ? undefined : { text, offset: range[1] + space.indexOf('#') };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document.Parsed, path: readonly PropertyKey[], key: string): number | undefined {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(parent) && !isSeq(parent)) return undefined;
  for (const pair of parent.items) {
    if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key) return pair.key.range?.[0];
  }
  return undefined;
}
