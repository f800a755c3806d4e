import { basename } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { BIDIRECTIONAL, BLANK_OR_CONTROL, codePointOf, ZERO_WIDTH } from '../characters.ts';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { indexLines } from '../lines.ts';
import { decodeText } from '../text.ts';
import { findFarWords } from './far-words.ts';
import { listFormulaIssues } from './formula-cells.ts';
import { listMaskedInTable } from './search-issues.ts';

/** Signs that no table needs, whose first of each kind is told. */
const UNSEEN = [
  ['bidirectional-control', BIDIRECTIONAL],
  ['invisible-character', ZERO_WIDTH],
  ['invisible-character', BLANK_OR_CONTROL],
] as const;

/** The issues of a whole table of values (CSV): bytes that are no text, signs that nobody sees, formulas, personal data. */
export async function judgeTable(absolute: string, place: SourcePosition): Promise<Issue[]> {
  const decoded = decodeText(await readContentFile(absolute), place.file);
  if ('issue' in decoded) return [decoded.issue];
  const { text } = decoded;
  const unseen = UNSEEN.flatMap(([rule, pattern]) => {
    const at = text.search(pattern);
    if (at < 0) return [];
    const details = { codePoint: codePointOf(text.slice(at, at + 2)), byHand: true as const };
    return [issueAt(rule, { ...place, ...indexLines(text).at(at) }, details)];
  });
  return [
    ...unseen,
    ...listFormulaIssues(text, place),
    ...listFarIssues(text, absolute, place),
    ...listMaskedInTable(text, absolute, place),
  ];
}

/** Signs of the words that are told, at most. */
const MAX_QUOTED = 60;

/** The issue of words that stand behind so much that is empty that a reader may not find them. */
function listFarIssues(text: string, absolute: string, place: SourcePosition): Issue[] {
  const at = findFarWords(text);
  if (at === undefined) return [];
  const where = indexLines(text).at(at);
  const [words = ''] = text.slice(at, at + MAX_QUOTED).split(/[\r\n]/u);
  const parts = [{ kind: 'doubtful' as const, count: 1, which: [`${where.line}:${where.column} ${words}`] }];
  return [issueAt('hidden-in-file', place, { files: [{ name: basename(absolute), parts }] })];
}
