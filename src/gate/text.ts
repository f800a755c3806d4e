import {
  BIDIRECTIONAL,
  BLANK_OR_CONTROL,
  codePointOf,
  ETH,
  listLookAlikes,
  listMixedWords,
  ODD,
  wordAround,
  ZERO_WIDTH,
} from './characters.ts';
import { issueAt, type Issue, type SourcePosition } from './issue.ts';
import { findLegacyWord } from './legacy-encoding.ts';
import { indexLines } from './lines.ts';
import type { Rule } from './rules.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const BYTE_ORDER_MARK = '\uFEFF';

/** What Git writes around two versions of a place: until one is chosen, nothing in the file can be trusted. */
const CONFLICT = /^(?:<{7}|>{7})(?: |$)/m;

/**
 * The text of a file with one kind of line ending and without a byte order mark, or the issue that says why it is not UTF-8
 * text. A NUL marks a binary file.
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string } | { issue: Issue } {
  try {
    const text = utf8.decode(bytes);
    const nul = text.indexOf('\0');
    const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    if (nul === -1) {
      const decoded = withOneLineEnding(text.slice(start));
      const conflict = decoded.search(CONFLICT);
      if (conflict === -1) return { text: decoded };
      return { issue: issueAt('conflict-marker', { file, ...indexLines(decoded).at(conflict) }, {}) };
    }
    return { issue: issueAt('not-utf8', { file, ...indexLines(text).at(nul) }, {}) };
  } catch {
    return { issue: issueAt('not-utf8', { file, ...firstBrokenPlace(bytes) }, {}) };
  }
}

/** Where no line feed is, carriage returns end the lines, as on old Macintoshes; one alone among others is a stray. */
function withOneLineEnding(text: string): string {
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}

/** Where strict decoding stops, behind the last letter that is whole, or before that a NUL. */
function firstBrokenPlace(bytes: Uint8Array): { line: number; column: number } {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  const nul = bytes.subarray(0, low).indexOf(0);
  // `stream` holds back what has been read of the broken letter, which begins where the fault is.
  const before = new TextDecoder().decode(bytes.subarray(0, nul === -1 ? low : nul), { stream: true });
  return indexLines(before).at(before.length);
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    // `stream` forgives a character cut at the end, so that only a real fault counts.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Problems of a text that need no knowledge of what it says. */
export function listTextIssues(text: string, file: string): Issue[] {
  const decomposed = firstNotNfc(text);
  if (decomposed === undefined && !ODD.test(text)) return [];
  const lines = indexLines(text);
  const issues: Issue[] = [];
  const place = (offset: number): SourcePosition => ({ file, ...lines.at(offset) });
  // In TCVN3 the soft hyphen is \u01B0 and U+00D0 another letter: taking them away would destroy words.
  const byHand = findLegacyWord(text) ? { byHand: true as const } : {};
  for (const match of text.matchAll(BIDIRECTIONAL)) {
    issues.push(issueAt('bidirectional-control', place(match.index), { codePoint: codePointOf(match[0]) }));
  }
  for (const match of text.matchAll(ZERO_WIDTH)) {
    const details = { codePoint: codePointOf(match[0]), ...byHand };
    issues.push(issueAt('invisible-character', place(match.index), details));
  }
  for (const match of text.matchAll(BLANK_OR_CONTROL)) {
    // Some of them stand for the end of a line or a space, others for nothing: what was meant has to be seen.
    const details = { codePoint: codePointOf(match[0]), byHand: true as const };
    issues.push(issueAt('invisible-character', place(match.index), details));
  }
  for (const match of text.matchAll(ETH)) {
    const details = { word: wordAround(text, match.index), ...byHand };
    issues.push(issueAt('eth-for-d-stroke', place(match.index), details));
  }
  for (const { word, offset } of listMixedWords(text)) {
    issues.push(issueAt('mixed-script', place(offset), { word }));
  }
  for (const { letters, offset, isPrivate } of listLookAlikes(text)) {
    const details = isPrivate ? { word: letters, isPrivate: true as const } : { word: letters };
    issues.push(issueAt('look-alike-letter', place(offset), details));
  }
  if (decomposed !== undefined) {
    const details = { word: wordAround(text, decomposed), ...byHand };
    issues.push(issueAt('not-nfc', place(decomposed), details));
  }
  return issues;
}

/**
 * Problems of a text that only come up when the character references or escapes in it are read: `&#x202E;` is a bidirectional
 * control as much as the character itself. They are told at the place of the whole; `--fix` does not know them.
 */
export function listTextIssuesOfReferences(read: string, written: string, place: SourcePosition): Issue[] {
  const open = new Map<string, number>();
  for (const { rule } of listTextIssues(written, place.file)) open.set(rule, (open.get(rule) ?? 0) + 1);
  return listTextIssues(read, place.file).flatMap((issue) => {
    const left = open.get(issue.rule) ?? 0;
    open.set(issue.rule, left - 1);
    if (left > 0) return [];
    const { file, line, column } = place;
    return [{ ...issue, file, line, column, details: { ...issue.details, byHand: true } }];
  });
}

/**
 * The text without what `--fix` takes away: composed letters, nothing of zero width, \u0110 for U+00D0. Every visible word
 * stays as it is, and so does a text that looks like TCVN3 or VNI, which has to be converted first.
 */
export function repairText(text: string): string {
  if (findLegacyWord(text)) return text;
  // A mark at the very beginning is how some editor programs say "UTF-8"; it is not part of the text.
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const repaired = text
    .slice(start)
    .replace(ZERO_WIDTH, '')
    .replace(ETH, (eth) => (eth === '\u00D0' ? '\u0110' : '\u0111'));
  return text.slice(0, start) + repaired.normalize('NFC');
}

function firstNotNfc(text: string): number | undefined {
  const composed = text.normalize('NFC');
  if (composed === text) return undefined;
  let offset = 0;
  while (text[offset] === composed[offset]) offset += 1;
  return offset;
}

/** Rules of this module, for the tables that list them. */
export const textRules = [
  'not-utf8',
  'bidirectional-control',
  'invisible-character',
  'eth-for-d-stroke',
  'mixed-script',
  'look-alike-letter',
  'not-nfc',
] as const satisfies readonly Rule[];
