import type { Document, YAMLParseError } from 'yaml';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { MAX_COMPLAINTS } from './limits.ts';
import { explainYamlError } from './yaml-faults.ts';

/** Spaces of a text program where YAML only takes plain ones. */
const HARD_INDENT = /^ *[\u00A0\u2007\u202F\u3000]/;

/** Blank lines and comments, and what stands before the first key where it is not at the margin. */
const SHIFTED_START = /^(?: *(?:#[^\n]*)?\n)* +(?=[^\s#])/;

/**
 * What stands behind a mark that was never closed is misread, and so is all that follows keys which stand further in than
 * those below: nothing is said of it.
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

/** One fault often gives the library several complaints; the first of a line says where it is. */
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
