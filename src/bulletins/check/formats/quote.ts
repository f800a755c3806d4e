import type { Issue } from '../../../gate/issue.ts';
import { maskQuoted } from '../../../gate/mask-quoted.ts';

/** Columns of a quoted line, at most. */
const MAX_COLUMNS = 96;
/** Columns of a quoted line before the place of the issue, at most. */
const MAX_COLUMNS_BEFORE = 56;

/**
 * The line of an issue with a caret below its column; nothing when the issue is about the whole file. Control and invisible characters
 * are replaced by a visible one, and digits of personal data are masked.
 */
export function quoteLine(issue: Issue, line: string | undefined): string[] {
  if (line === undefined || /^\s*(?:---)?\s*$/.test(line)) return [];
  const text = issue.rule === 'personal-data' ? line.replace(/\d/g, '\u2022') : maskQuoted(line);
  const at = Math.min(issue.column - 1, text.length);
  const start = at > MAX_COLUMNS_BEFORE + 4 ? at - MAX_COLUMNS_BEFORE : 0;
  const end = start + MAX_COLUMNS;
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

/** The width of a text in terminal columns: combining marks have none, East Asian wide characters and emoji have two. */
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
