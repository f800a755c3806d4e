import {
  BIDIRECTIONAL,
  BLANK_OR_CONTROL,
  codePointOf,
  ETH,
  listLookAlikes,
  listMixedWords,
  SUSPICIOUS_CHARACTER,
  wordAround,
  ZERO_WIDTH,
} from './characters.ts';
import { issueAt, type Issue, type SourcePosition } from './issue.ts';
import { findLegacyWord } from './legacy-encoding.ts';
import { indexLines } from './lines.ts';
import type { Rule } from './rules.ts';
import { findStackedMarks, MAX_MARKS } from './stacked-marks.ts';
import { firstBrokenPlace } from './broken-place.ts';
import { listStrayLetters } from './stray-letters.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The byte order mark, with which some programs begin a file in UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A conflict marker of Git. Until one of the two versions is chosen, nothing in the file can be trusted. */
const CONFLICT = /^(?:<{7}|>{7})(?: |$)/m;

declare const isDecoded: unique symbol;

/**
 * A text as `decodeText` returns it: without a byte order mark, and with LF alone where its lines end alike. All that reads fields or a
 * body takes this type, so that no text is read in one place with the line ends and in another without: what cannot be read there
 * would be taken for what is not so.
 */
export type DecodedText = string & { readonly [isDecoded]: true };

/** A text that is at hand, as `decodeText` returns those of files; what that refuses is not judged. */
export function normaliseText(text: string): DecodedText {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  return withOneLineEnding(text.slice(start)) as DecodedText;
}

/**
 * The text of a file with one kind of line ending and without a byte order mark, or the issue that says why it is not UTF-8
 * text, or none that can be read in time. A NUL marks a binary file.
 */
export function decodeText(bytes: Uint8Array, file: string): { text: DecodedText } | { issue: Issue } {
  try {
    const text = utf8.decode(bytes);
    const nul = text.indexOf('\0');
    if (nul === -1) {
      const decoded = normaliseText(text);
      const stacked = findStackedMarks(decoded);
      if (stacked !== undefined) {
        const details = { limit: MAX_MARKS };
        return { issue: issueAt('stacked-marks', { file, ...indexLines(decoded).at(stacked) }, details) };
      }
      const conflict = decoded.search(CONFLICT);
      if (conflict === -1) return { text: decoded };
      return { issue: issueAt('conflict-marker', { file, ...indexLines(decoded).at(conflict) }, {}) };
    }
    return { issue: issueAt('not-utf8', { file, ...indexLines(text).at(nul) }, {}) };
  } catch {
    return { issue: issueAt('not-utf8', { file, ...firstBrokenPlace(bytes) }, {}) };
  }
}

/** The text with LF for CRLF, or for CR where it has no LF. A stray CR among line feeds stays, and is an error. */
function withOneLineEnding(text: string): string {
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}

/** Issues of the characters of a text, whatever it says: invisible, confusable or decomposed ones. */
export function listTextIssues(text: string, file: string): Issue[] {
  const decomposed = firstNotNfc(text);
  if (decomposed === undefined && !SUSPICIOUS_CHARACTER.test(text)) return [];
  const lines = indexLines(text);
  const issues: Issue[] = [];
  const place = (offset: number): SourcePosition => ({ file, ...lines.at(offset) });
  // In TCVN3 the soft hyphen is the letter \u01B0, and U+00D0 is another letter: removing them would destroy words.
  const byHand = findLegacyWord(text) ? { byHand: true as const } : {};
  for (const match of text.matchAll(BIDIRECTIONAL)) {
    issues.push(issueAt('bidirectional-control', place(match.index), { codePoint: codePointOf(match[0]) }));
  }
  for (const match of text.matchAll(ZERO_WIDTH)) {
    const details = { codePoint: codePointOf(match[0]), ...byHand };
    issues.push(issueAt('invisible-character', place(match.index), details));
  }
  for (const match of text.matchAll(BLANK_OR_CONTROL)) {
    // Some stand for a line end or a space, others for nothing: only an editor can see which.
    const details = { codePoint: codePointOf(match[0]), byHand: true as const };
    issues.push(issueAt('invisible-character', place(match.index), details));
  }
  for (const match of text.matchAll(ETH)) {
    const details = { word: wordAround(text, match.index), codePoint: codePointOf(match[0]), ...byHand };
    issues.push(issueAt('eth-for-d-stroke', place(match.index), details));
  }
  for (const { word, offset } of listMixedWords(text)) {
    issues.push(issueAt('mixed-script', place(offset), { word }));
  }
  for (const { letters, offset, isPrivate } of listLookAlikes(text)) {
    const details = { word: letters, as: isPrivate ? ('private' as const) : ('styled' as const) };
    issues.push(issueAt('look-alike-letter', place(offset), details));
  }
  for (const { offset, ...letters } of listStrayLetters(text)) {
    issues.push(issueAt('look-alike-letter', place(offset), letters));
  }
  if (decomposed !== undefined) {
    const details = { word: wordAround(text, decomposed), ...byHand };
    issues.push(issueAt('not-nfc', place(decomposed), details));
  }
  return issues;
}

/**
 * Issues of characters that are written as references or escapes, such as `&#x202E;`: those of the text as it is read, without
 * those of the text as it is written. All stand at the place of the whole text, and `--fix` repairs none of them.
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
 * The text as `--fix` repairs it: in NFC, without zero-width characters, with \u0110 for U+00D0. No visible word changes. A text
 * that looks like TCVN3 or VNI is returned as it is, because it has to be converted first.
 */
export function repairText(text: string): string {
  if (findLegacyWord(text)) return text;
  // A byte order mark at the beginning is not part of the text, and stays.
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const repaired = text
    .slice(start)
    .replace(ZERO_WIDTH, '')
    .replace(ETH, (eth) => (eth === eth.toLowerCase() ? '\u0111' : '\u0110'));
  return text.slice(0, start) + repaired.normalize('NFC');
}

function firstNotNfc(text: string): number | undefined {
  const composed = text.normalize('NFC');
  if (composed === text) return undefined;
  let offset = 0;
  while (text[offset] === composed[offset]) offset += 1;
  return offset;
}

/** The rules that this module judges by, for the tables that list them. */
export const textRules = [
  'not-utf8',
  'bidirectional-control',
  'invisible-character',
  'eth-for-d-stroke',
  'mixed-script',
  'look-alike-letter',
  'not-nfc',
] as const satisfies readonly Rule[];
