import {
  isAlias,
  isCollection,
  isMap,
  isNode,
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
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { indexLines } from '../lines.ts';
import { listTextIssuesOfReferences } from '../text.ts';
import { explainYamlError, findGluedItem } from './yaml-faults.ts';

/** A YAML document as plain data, and the way from a field back to its place in the file. */
export interface YamlSource {
  file: string;
  data: Record<string, unknown>;
  /** The place of the value at a path; of its nearest existing parent when it is missing. */
  placeOf(path: readonly PropertyKey[]): SourcePosition;
  /** Whether a key has nothing at all behind it, which reads as `null` as well. */
  isBlank(path: readonly PropertyKey[]): boolean;
  /** Whether a key is only what stands behind a comma within braces: the last word of `{ title: One, two }`. */
  isLooseKey(path: readonly PropertyKey[], key: string): boolean;
  /** The place of a key in the map at a path. */
  placeOfKey(path: readonly PropertyKey[], key: string): SourcePosition;
}

/** Spaces of a text program where YAML only takes plain ones. */
const HARD_INDENT = /^ *[\u00A0\u2007\u202F\u3000]/;

/** Lists and maps inside each other. */
const MAX_DEPTH = 8;

/** More items in a row than lists may be in each other: reading them takes the library time by the square of their number. */
const DEEP_ITEMS = new RegExp(String.raw`^[ \t]*(?:[-?][ \t]+){${MAX_DEPTH + 1}}`, 'm');

/** A document that has gone wrong gives complaints without end; nobody reads more than these. */
const MAX_COMPLAINTS = 50;

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
  const placeAt = (offset: number): SourcePosition => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1) + linesAbove, column: Math.max(col, 1) };
  };
  const deep = DEEP_ITEMS.exec(source);
  if (deep) {
    const line = indexLines(source).at(deep.index).line + linesAbove;
    return { issues: [issueAt('yaml-too-deep', { file, line, column: 1 }, { limit: MAX_DEPTH })] };
  }
  // A tab used for indentation gives the library several secondary complaints; one clear message serves better.
  const tab = /^[ ]*\t/m.exec(source);
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    strict: true,
    // Its own comparison of every key with every other takes minutes for a file of many.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    lineCounter,
  });
  if (tab && document.errors.length > 0) {
    return { issues: [issueAt('yaml-tab', placeAt(tab.index + tab[0].length - 1), {})] };
  }
  const issues = listSyntaxIssues(document, source, placeAt, lineCounter);
  issues.push(...duplicateKeys(document, placeAt).slice(0, MAX_COMPLAINTS));
  if (document.errors.length === 0) issues.push(...structureIssues(document, source, placeAt));
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
      isBlank: (path) => {
        const node = document.getIn(path, true) as Node | undefined;
        return isScalar(node) && node.value === null && !node.source;
      },
      isLooseKey: (path, key) => isLooseKey(document, path, key),
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

/** Blank lines and comments, and what stands before the first key where it is not at the margin. */
const SHIFTED_START = /^(?: *(?:#[^\n]*)?\n)* +(?=[^\s#])/;

/**
 * What stands behind a mark that was never closed is misread, and so is all that follows keys which stand further in than
 * those below: nothing is said of it.
 */
function listSyntaxIssues(
  document: Document.Parsed,
  source: string,
  placeAt: (offset: number) => SourcePosition,
  lineCounter: LineCounter,
): Issue[] {
  const start = SHIFTED_START.exec(source);
  const first = document.errors[0];
  if (start && first && /^[^\s#]/.test(source.slice(source.lastIndexOf('\n', first.pos[0] - 1) + 1))) {
    const message = first.message.split('\n')[0]!;
    return [issueAt('yaml-syntax', placeAt(start[0].length), { cause: 'indent', text: '', message })];
  }
  const issues: Issue[] = [];
  for (const error of withoutEchoes(document.errors, lineCounter).slice(0, MAX_COMPLAINTS)) {
    const issue = syntaxIssue(error, document, source, placeAt);
    issues.push(issue);
    if ((issue.details as { cause?: string }).cause?.startsWith('open-')) break;
  }
  return issues;
}

function syntaxIssue(
  error: YAMLParseError,
  document: Document.Parsed,
  source: string,
  placeAt: (offset: number) => SourcePosition,
): Issue {
  const { code, pos, message } = error;
  // Where the library gives up depends on the stack that is left.
  if (code === 'RESOURCE_EXHAUSTION') {
    return issueAt('yaml-too-deep', placeAt(findDepth(source)), { limit: MAX_DEPTH });
  }
  const place = placeAt(pos[0]);
  if (code === 'TAB_AS_INDENT') return issueAt('yaml-tab', place, {});
  const line = source.slice(source.lastIndexOf('\n', pos[0] - 1) + 1);
  if (HARD_INDENT.test(line)) {
    return issueAt('yaml-syntax', place, { cause: 'hard-space', text: '', message: message.split('\n')[0]! });
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const isContinued = document.errors.some(
      (other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === pos[0],
    );
    if (isContinued) return issueAt('yaml-colon', place, { continued: true });
    return issueAt('yaml-colon', place, source[pos[0]] === '\u201C' ? { curly: true } : {});
  }
  const { cause, text, offset } = explainYamlError(error, document, source);
  return issueAt('yaml-syntax', placeAt(offset), { cause, text, message: message.split('\n')[0]! });
}

/** Where brackets first stand deeper in each other than lists and maps may, strings not told from the rest. */
function findDepth(source: string): number {
  let depth = 0;
  for (const { 0: bracket, index } of source.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return index;
  }
  return 0;
}

/** Keys that a map has twice: the second would silently replace the first. */
function duplicateKeys(document: Document.Parsed, placeAt: (offset: number) => SourcePosition): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name))
          issues.push(issueAt('duplicate-key', placeAt(key.range?.[0] ?? 0), { key: name }));
        seen.add(name);
      }
    },
  });
  return issues;
}

function structureIssues(
  document: Document.Parsed,
  source: string,
  placeAt: (offset: number) => SourcePosition,
): Issue[] {
  const issues: Issue[] = [];
  visit(document, (_key, node, path) => {
    if (isCollection(node) && path.filter(isCollection).length >= MAX_DEPTH) {
      issues.push(issueAt('yaml-too-deep', placeAt((node as Node).range?.[0] ?? 0), { limit: MAX_DEPTH }));
      return visit.BREAK;
    }
    const lost = isScalar(node) && node.type === 'PLAIN' ? findLostWords(source, node) : undefined;
    if (lost) {
      const details = lost.text.startsWith('# ')
        ? { text: lost.text, isSpaced: true as const }
        : { text: lost.text };
      issues.push(issueAt('yaml-comment', placeAt(lost.offset), details));
    }
    const property = isNode(node) ? findProperty(source, node) : undefined;
    if (property) issues.push(issueAt('yaml-property', placeAt(property.offset), { text: property.text }));
    if (isScalar(node) && node.type === 'QUOTE_DOUBLE') {
      issues.push(...listEscaped(source, node, placeAt(node.range?.[0] ?? 0)));
    }
    if (isAlias(node)) issues.push(issueAt('yaml-alias', placeAt(node.range?.[0] ?? 0), {}));
    const glued = findGluedItem(node, source);
    if (glued !== undefined) {
      issues.push(
        issueAt('yaml-syntax', placeAt(glued), { cause: 'indent', text: '', message: 'glued item' }),
      );
    }
    // The core schema reads 05 as five: a document number would lose its zero.
    if (isScalar(node) && typeof node.value === 'number' && /^[-+]?0\d/.test(node.source ?? '')) {
      issues.push(issueAt('leading-zero', placeAt(node.range?.[0] ?? 0), { text: node.source ?? '' }));
    }
    return undefined;
  });
  return issues;
}

/**
 * Behind a space, # begins a comment, and what follows would be gone: "Phòng #2". Comments proper have a space behind it and stand
 * behind one word or a number; behind a sentence they are the rest of it: "Bằng khen # 1".
 */
function findLostWords(
  source: string,
  { range, value }: Scalar,
): { text: string; offset: number } | undefined {
  if (!range) return undefined;
  const isSentence = typeof value === 'string' && /\S\s+\S/.test(value);
  // Behind a key without a value, the space before # belongs to the key.
  const pattern = isSentence
    ? /^[ \t]+(#[^\n]*[^\s#][^\n]*)/
    : range[0] === range[1]
      ? /^[ \t]*(#[^\s#][^\n]*)/
      : /^[ \t]+(#[^\s#][^\n]*)/;
  const [space = '', text] = pattern.exec(source.slice(range[1], range[1] + 200)) ?? [];
  return text === undefined ? undefined : { text, offset: range[1] + space.indexOf('#') };
}

/** A tag or an anchor before a value, as a word that begins with ! or & becomes one: "!Quan" in "!Quan trọng". */
function findProperty(source: string, node: Node): { text: string; offset: number } | undefined {
  if (node.range === undefined || node.range === null) return undefined;
  if (node.tag === undefined && !('anchor' in node && node.anchor !== undefined)) return undefined;
  const [start] = node.range;
  const line = source.slice(Math.max(0, start - 200), start);
  const found = /(?:[!&][^\s]*\s*)+$/.exec(line);
  return found ? { text: found[0].trim(), offset: start - found[0].length } : undefined;
}

/** What the escapes of a quoted text write that may not be written: "\u202E" is read as the character itself. */
function listEscaped(source: string, { range, value }: Scalar, place: SourcePosition): Issue[] {
  const written = range ? source.slice(range[0], range[1]) : '';
  return written.includes('\\') ? listTextIssuesOfReferences(String(value), written, place) : [];
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

/** A word behind a comma within braces reads as a key without a value. */
function isLooseKey(document: Document.Parsed, path: readonly PropertyKey[], key: string): boolean {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(parent) || !parent.flow) return false;
  return parent.items.some(
    (pair) => isScalar(pair.key) && String(pair.key.value) === key && pair.value === null,
  );
}

function keyOffset(document: Document.Parsed, path: readonly PropertyKey[], key: string): number | undefined {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(parent) && !isSeq(parent)) return undefined;
  for (const pair of parent.items) {
    if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key) return pair.key.range?.[0];
  }
  return undefined;
}
