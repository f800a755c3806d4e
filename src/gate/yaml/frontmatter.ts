import { issueAt, type Issue } from '../issue.ts';
import type { DecodedText } from '../text.ts';

/** The frontmatter and body of an MDX file. Both keep their line numbers in the file. */
export interface MdxParts {
  yaml: string;
  /** Lines above the first line of `yaml`. */
  yamlLinesAbove: number;
  /** The body with every line of the frontmatter blank before it. */
  body: string;
}

/** Kilobytes of a frontmatter, at most: enough for several hundred attendees. */
const MAX_KILOBYTES = 64;

/** The frontmatter and body of an MDX file, or the issue that says what its frontmatter lacks. */
export function splitFrontmatter(source: DecodedText, file: string): MdxParts | { issue: Issue } {
  if (source.trim() === '') return { issue: issueAt('empty-file', { file, line: 1, column: 1 }, {}) };
  if (!/^---[ \t]*\n/.test(source))
    return { issue: issueAt('no-frontmatter', { file, line: 1, column: 1 }, { start: judgeStart(source) }) };
  const yamlStart = source.indexOf('\n') + 1;
  const closing = /^---[ \t]*$/m.exec(source.slice(yamlStart));
  if (!closing) return { issue: findUnclosed(source, file) };
  const yaml = source.slice(yamlStart, yamlStart + closing.index);
  if (yaml.length > MAX_KILOBYTES * 1024) {
    return { issue: issueAt('frontmatter-too-long', { file, line: 2, column: 1 }, { limit: MAX_KILOBYTES }) };
  }
  const head = source.slice(0, yamlStart + closing.index + closing[0].length);
  return { yaml, yamlLinesAbove: 1, body: head.replace(/[^\n]/g, '') + source.slice(head.length) };
}

/** Lines that are typed, or made by autocorrection, in place of the marker `---`. */
const ALMOST_MARKER = String.raw`(?:-{2}|-{4,}|-*[\u2013\u2014\u2015\u2212][\u2013\u2014\u2015\u2212-]*|\*{3,}|_{3,})[ \t]*`;
const ALMOST_OPENING = new RegExp(String.raw`^(?:-[ \t]*|${ALMOST_MARKER})\n`);
/** Where the marker is due, any sign again and again is meant as one. */
const RULE_OF_SIGNS = String.raw`(?<sign>[^\p{L}\p{N}\s-])\k<sign>{2,}[ \t]*`;
const ALMOST_CLOSING = new RegExp(String.raw`\n(?:[ \t]+---[ \t]*|${ALMOST_MARKER}|${RULE_OF_SIGNS})$`, 'mu');

/** The marker with words behind it. */
const WORDED_CLOSING = /\n---[ \t]*(?<rest>[^\s-].*?)[ \t]*$/mu;

/** The issue of an unclosed frontmatter, at the line that was probably meant to close it, else at the one that opens it. */
function findUnclosed(source: string, file: string): Issue {
  const worded = WORDED_CLOSING.exec(source);
  if (worded) {
    const line = source.slice(0, worded.index + 1).split('\n').length;
    return issueAt('unclosed-frontmatter', { file, line, column: 1 }, { rest: worded.groups!['rest']! });
  }
  const meant = ALMOST_CLOSING.exec(source);
  if (!meant) return issueAt('unclosed-frontmatter', { file, line: 1, column: 1 }, {});
  const line = source.slice(0, meant.index + 1).split('\n').length;
  return issueAt('unclosed-frontmatter', { file, line, column: 1 }, { found: meant[0].slice(1).trimEnd() });
}

/** What stands where the first `---` belongs. */
function judgeStart(source: string): 'blank' | 'dashes' | 'fence' | 'other' {
  if (/^\s+---[ \t]*\n/.test(source)) return 'blank';
  if (/^(?:`{3,}|~{3,}).*\n---[ \t]*\n/.test(source)) return 'fence';
  return ALMOST_OPENING.test(source) ? 'dashes' : 'other';
}
