import type { Issue } from '../../../gate/issue.ts';

/** The most columns of a line that are shown. */
const WIDTH = 96;
/** Where a line is cut before the place that matters. */
const BEFORE = 56;

/**
 * The line of an issue and below it a caret at its column; nothing when the issue is about the file as a whole. What a terminal
 * would obey or not show is replaced by a sign, and the digits of personal data are covered.
 */
export function quoteLine(issue: Issue, line: string | undefined): string[] {
  if (line === undefined || /^\s*(?:---)?\s*$/.test(line)) return [];
  const text = issue.rule === 'personal-data' ? line.replace(/\d/g, '\u2022') : line;
  const at = Math.min(issue.column - 1, text.length);
  const start = at > BEFORE + 4 ? at - BEFORE : 0;
  const end = start + WIDTH;
  const before = show(text.slice(start, at));
  const rest = show(text.slice(at, end));
  const left = start > 0 ? '\u2026' : '';
  const right = end < text.length ? '\u2026' : '';
  return [left + before + rest + right, `${' '.repeat(measure(left + before))}^`];
}

function show(text: string): string {
  return text
    .replace(/[\u00A0\u2007\u202F]/g, '\u2423')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u25AF');
}

/** Columns on a screen: marks stand on the letter before them, the letters of East Asia and emoji take two. */
function measure(text: string): number {
  let columns = 0;
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    columns +=
      /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]|^\p{Emoji_Presentation}/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return columns;
}
