import { basename } from 'node:path';
import type { Issue } from '../../gate/issue.ts';
import { limitAlike } from '../../gate/limit-alike.ts';
import { explainIssue, messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';

/** Characters of a line that are quoted from where the fault stands. */
const QUOTED = 60;
/** Characters before it that are quoted with it. */
const BEFORE = 20;

/**
 * What the gate refuses of a draft that is not written: each fault with the words at which it stands, since a place in a file that is
 * not there helps nobody.
 */
export function listGateFaults(errors: readonly Issue[], draft: string): string[] {
  const language = messageLanguage();
  const lines = draft.split('\n');
  return limitAlike(errors).map((issue) => {
    const { what, hint } = explainIssue(issue, language);
    const isOfText = basename(issue.file) === 'index.mdx';
    const place = isOfText ? quoteAt(lines[issue.line - 1] ?? '', issue.column) : basename(issue.file);
    return importingWords(language).gateFault(issue.code, what, hint, place);
  });
}

/** The words around a place of a line; nothing of the lines between which the fields stand. */
function quoteAt(line: string, column: number): string {
  if (line === '---') return '';
  const start = Math.max(0, column - 1 - BEFORE);
  return line
    .slice(start, start + QUOTED)
    .toWellFormed()
    .trim();
}
