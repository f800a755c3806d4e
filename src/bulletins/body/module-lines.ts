import { issueAt, type Issue } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';

/** The first word of a line of ES module code. */
const MODULE_WORD = /^(?:import|export)(?![\p{L}\p{N}_$-])/gmu;
/** A line of a paragraph: within one, both words are words. A line that ends a tag or an expression is none. */
const LINE_OF_PARAGRAPH = /^[\p{L}\p{N}][^{}<>]*\n$/u;

/**
 * The issues of lines that begin ES module code (`import`, `export`), and the body with those lines blank, of the same length. The
 * parser must not be given them: a few characters, such as an unfinished export with a backslash at the end of a file, kill the
 * process.
 */
export function blankModuleLines(body: string, file: string): { issues: Issue[]; rest: string } {
  const lines = indexLines(body);
  const issues: Issue[] = [];
  const kept: string[] = [];
  let end = 0;
  for (const { index } of body.matchAll(MODULE_WORD)) {
    const before = body.slice(body.lastIndexOf('\n', index - 2) + 1, index);
    const isBehindAnother = issues.length > 0 && index === end;
    if (!isBehindAnother && LINE_OF_PARAGRAPH.test(before)) continue;
    const newline = body.indexOf('\n', index);
    const next = newline === -1 ? body.length : newline + 1;
    kept.push(body.slice(end, index), body.slice(index, next).replace(/[^\n]/g, ' '));
    end = next;
    issues.push(issueAt('import-export', { file, ...lines.at(index) }, {}));
  }
  return { issues, rest: [...kept, body.slice(end)].join('') };
}
