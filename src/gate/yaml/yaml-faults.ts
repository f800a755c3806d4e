import { isCollection, isScalar, visit, type Document, type YAMLParseError } from 'yaml';
import type { YamlCause } from '../../strings/issues/forms.ts';
import { HARD_SPACE } from '../characters.ts';

/** A cause with its place: an offset in the source. `text` is the key, sign or quotation mark in question. */
export interface YamlFault {
  cause: YamlCause;
  text: string;
  offset: number;
}

/**
 * The cause of a syntax error and its place. The parser names the place where it gave up; an editor has to look where a bracket or
 * quotation mark was opened, or at the line that is no `key: value`.
 */
export function explainYamlError(
  { code, pos, message }: YAMLParseError,
  document: Document.Parsed,
  source: string,
): YamlFault {
  const offset = pos[0];
  const line = lineAround(source, offset);
  const fault = (cause: YamlCause, text = '', at = offset): YamlFault => ({ cause, text, offset: at });
  const quote = findOpenQuote(document, source, offset);
  if (quote !== undefined) return fault('open-quote', source[quote]!, quote);
  const special = /^(?:\s*- )*\s*[^\s:#"'][^:#"']*:\s+(?=[-[{>|!&%@`*?,])/.exec(line.text);
  const isStart = special !== null && /^(?:BAD_SCALAR|UNEXPECTED|MISSING_CHAR|BAD_ALIAS)/.test(code);
  // A list or map in brackets that closes is well written: its key stands at no level of the lines above.
  const isWhole =
    special !== null && /^(?:\[[^[\]]*\]|\{[^{}]*\})\s*(?:#.*)?$/.test(line.text.slice(special[0].length));
  if (isStart && isWhole) return fault('indent', '', line.start + line.text.search(/\S/));
  if (isStart) return fault('special-start', line.text[special[0].length], line.start + special[0].length);
  if (code === 'BAD_SCALAR_START') return fault('special-start', source[offset]);
  if (code === 'UNEXPECTED_TOKEN' && /["']/.test(line.text.slice(0, offset - line.start))) {
    return fault('inner-quote', /["']/.exec(line.text)![0]);
  }
  if (/^Flow (?:map|sequence).*end with a/.test(message)) {
    const open = findOpenBracket(document, source, offset);
    if (open !== undefined) return fault('open-bracket', source[open], open);
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR')
    return { ...judgeKeyLine(line.text), offset };
  const byCode: Readonly<Record<string, YamlCause>> = {
    BAD_DQ_ESCAPE: 'backslash',
    BLOCK_IN_FLOW: 'semicolon',
    MULTIPLE_DOCS: 'second-document',
    BAD_INDENT: 'indent',
  };
  return fault(byCode[code] ?? 'other');
}

/** What a line lacks that should be `key: value`. */
function judgeKeyLine(line: string): Omit<YamlFault, 'offset'> {
  const key = /^(?:\s*- )*\s*([\p{L}\p{M}\d_-]+)\s*/u.exec(line);
  const next = key ? line.slice(key[0].length) : '';
  const text = key?.[1] ?? '';
  if (next.startsWith('\uFF1A')) return { cause: 'wide-colon', text };
  if (next.startsWith('=')) return { cause: 'equals', text };
  if (/^:\S/.test(next)) return { cause: 'no-space', text };
  return line.search(HARD_SPACE) !== -1 && line.includes(':')
    ? { cause: 'hard-space', text }
    : { cause: 'no-colon', text: line.trim() };
}

/** The quotation mark that opens a value which ends nowhere, or only where a later line opens one of its own. */
function findOpenQuote(document: Document.Parsed, source: string, offset: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar(_key, { type, range }) {
      if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return undefined;
      const [start, end] = range;
      const isOpen = end === offset && (end === start + 1 || source[end - 1] !== source[start]);
      const isTorn = end <= offset && offset <= range[2] && source.slice(start, end).includes('\n');
      if (isOpen || isTorn) found = start;
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

/** The innermost bracket before an offset that has no counterpart. */
function findOpenBracket(document: Document.Parsed, source: string, offset: number): number | undefined {
  let found: number | undefined;
  visit(document, (_key, node) => {
    if (!isCollection(node) || !node.flow || !node.range || node.range[0] >= offset) return;
    const [start, end] = node.range;
    if (source[end - 1] !== (source[start] === '[' ? ']' : '}')) found = start;
  });
  return found;
}

/** A plain value that goes on below with what was meant as the next item of the list. */
export function findGluedItem(node: unknown, source: string): number | undefined {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined;
  const [start, end] = node.range;
  const found = /\n[ \t]*-[ \t]/.exec(source.slice(start, end));
  return found ? start + found.index + found[0].indexOf('-') : undefined;
}

/** The line in which an offset lies, and where it begins. */
export function lineAround(source: string, offset: number): { text: string; start: number } {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return { text: source.slice(start, end === -1 ? undefined : end), start };
}
