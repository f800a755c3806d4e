import { HARD_SPACE } from './characters.ts';
import { issueAt, type Issue } from './issue.ts';
import { findLegacyWord } from './legacy-encoding.ts';
import { indexLines } from './lines.ts';
import { findMixedToneMarks, type Occurrences } from './tone-marks.ts';

/** Two or more spaces between words; not beside a bar, where they align a table, nor before a comment with #. */
const DOUBLED_SPACE = /(?<=[^\s|]) {2,}(?=[^\s|#])/g;
/** What may stand before the words of a line: indentation, a key, the mark of a list or a quotation. */
const LINE_PREFIX = /^\s*(?:(?:[-*+>]|\d+[.)]|[A-Za-z]+:)\s+)*/;

/** Fields that no reader sees, where editors may write about spellings. */
const UNSEEN_FIELDS = /^(?:notes|lint):.*(?:\n[ \t-](?!--).*)*/gm;

/**
 * Warnings about how a text is typed: mixed tone marks, doubled spaces and the like, one for each rule with a count. No word is
 * changed for them. `names` are words of which every spelling is right.
 */
export function listTypographyIssues(source: string, file: string, names: readonly string[] = []): Issue[] {
  const text = source.replace(UNSEEN_FIELDS, (field) => field.replace(/[^\n]/g, '\0'));
  const lines = indexLines(text);
  const place = (offset: number) => ({ file, ...lines.at(offset) });
  const issues: Issue[] = [];
  const hard = [...text.matchAll(HARD_SPACE)].filter(({ index }) => !isBehindMark(text, index));
  if (hard[0]) issues.push(issueAt('non-breaking-space', place(hard[0].index), { count: hard.length }));
  const doubled = listDoubledSpaces(text);
  if (doubled[0] !== undefined) {
    issues.push(issueAt('doubled-space', place(doubled[0]), { count: doubled.length }));
  }
  const legacy = findLegacyWord(text);
  if (legacy) issues.push(issueAt('legacy-encoding', place(legacy.offset), { word: legacy.word }));
  const mixed = findMixedToneMarks(text, names);
  if (mixed) {
    const { first, second } = mixed;
    const rarer = first.count < second.count ? first : second;
    issues.push(
      issueAt('mixed-tone-placement', place(rarer.offset), { kinds: [first, second].map(tellKind) }),
    );
  }
  return issues;
}

/** Whether an offset is behind a mark at the start of a line, where a hard space is told as a mark that is none. */
function isBehindMark(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t]*(?:[-+*]|\d{1,9}[.)]|#{2,6})\s*$/.test(text.slice(Math.max(0, offset - 40), offset));
}

function tellKind({ word, count }: Occurrences): { word: string; count: number } {
  return { word, count };
}

function listDoubledSpaces(text: string): number[] {
  if (!text.includes('  ')) return [];
  const found: number[] = [];
  let start = 0;
  let isCode = false;
  for (const line of text.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    else if (!isCode && line.includes('  ')) {
      const from = LINE_PREFIX.exec(line)![0].length;
      for (const { index } of line.matchAll(DOUBLED_SPACE)) if (index >= from) found.push(start + index);
    }
    start += line.length + 1;
  }
  return found;
}
