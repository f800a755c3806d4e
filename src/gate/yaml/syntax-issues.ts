import type { Document, YAMLParseError } from 'yaml';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { MAX_COMPLAINTS } from './limits.ts';
import { explainYamlError, lineAround } from './yaml-faults.ts';

/** Indentation with a no-break or ideographic space, where YAML only accepts plain ones. */
const HARD_SPACE_INDENT = /^ *[\u00A0\u2007\u202F\u3000]/;

/** What was meant as the dash of an item: one of a text program, or a hyphen without the space behind it. */
const WRONG_DASH = /^\s*([\u2013\u2014\u2022\u2212]|-(?=[A-Za-z]\w*:))/;

/** Blank lines and comments, then the indentation of the first key where it has any. */
const SHIFTED_START = /^(?: *(?:#[^\n]*)?\n)* +(?=[^\s#])/;

/**
 * The issues of the syntax errors of a document. What follows an unclosed bracket or quotation mark is misread, and so is all below
 * keys that are indented more than the next ones: nothing is reported about it.
 */
export function listSyntaxIssues(
  document: Document.Parsed,
  source: string,
  placeAt: (offset: number) => SourcePosition,
): Issue[] {
  const start = SHIFTED_START.exec(source);
  const first = document.errors[0];
  if (start && first && /^[^\s#]/.test(source.slice(source.lastIndexOf('\n', first.pos[0] - 1) + 1))) {
    const message = first.message.split('\n')[0]!;
    return [issueAt('yaml-syntax', placeAt(start[0].length), { cause: 'indent', text: '', message })];
  }
  const issues: Issue[] = [];
  for (const error of withoutEchoes(document.errors, placeAt).slice(0, MAX_COMPLAINTS)) {
    const issue = syntaxIssue(error, document, source, placeAt);
    issues.push(issue);
    if ((issue.details as { cause?: string }).cause?.startsWith('open-')) break;
  }
  return issues;
}

/** Errors of the library without later ones of the same line: one fault often causes several, and the first says where it is. */
function withoutEchoes(
  errors: readonly YAMLParseError[],
  placeAt: (offset: number) => SourcePosition,
): YAMLParseError[] {
  const firsts = new Map<number, YAMLParseError>();
  for (const error of errors) {
    const { line } = placeAt(error.pos[0]);
    if (!firsts.has(line)) firsts.set(line, error);
  }
  return [...firsts.values()];
}

function syntaxIssue(
  error: YAMLParseError,
  document: Document.Parsed,
  source: string,
  placeAt: (offset: number) => SourcePosition,
): Issue {
  const { code, pos, message } = error;
  const place = placeAt(pos[0]);
  if (code === 'TAB_AS_INDENT') return issueAt('yaml-tab', place, {});
  const line = lineAround(source, pos[0]).text;
  if (HARD_SPACE_INDENT.test(line)) {
    return issueAt('yaml-syntax', place, { cause: 'hard-space', text: '', message: message.split('\n')[0]! });
  }
  const dash = WRONG_DASH.exec(line)?.[1];
  if (dash !== undefined) {
    const details = { cause: 'dash' as const, text: dash, message: message.split('\n')[0]! };
    return issueAt('yaml-syntax', place, details);
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const isContinued = document.errors.some(
      (other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === pos[0],
    );
    if (isContinued) return issueAt('yaml-colon', place, { continued: true });
    const proposal = proposeQuoted(line);
    const curly = source[pos[0]] === '\u201C' ? { curly: true as const } : {};
    return issueAt('yaml-colon', place, { ...curly, ...(proposal === undefined ? {} : { proposal }) });
  }
  const { cause, text, offset } = explainYamlError(error, document, source);
  const proposal = cause === 'special-start' ? proposeQuoted(lineAround(source, offset).text) : undefined;
  return issueAt('yaml-syntax', placeAt(offset), {
    cause,
    text,
    message: message.split('\n')[0]!,
    ...(proposal === undefined ? {} : { proposal }),
  });
}

/** The key of a line with its value in quotation marks, those of a text program within it; `undefined` of a line of another form. */
function proposeQuoted(line: string): string | undefined {
  const [, key, value = ''] = /^[\s-]*([A-Za-z]+):\s+(.*?)(?:\s+#.*)?\s*$/.exec(line) ?? [];
  if (key === undefined || value.includes('\\')) return undefined;
  const bare = /^[\u201C\u201D]([^\u201C\u201D]*)[\u201C\u201D]$/.exec(value)?.[1] ?? value;
  return `${key}: "${bare.replace(/"([^"]*)"/g, '\u201C$1\u201D').replaceAll('"', '\u201D')}"`;
}
