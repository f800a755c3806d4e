import { readContentFile } from '../../files/read-content-file.ts';
import { BIDIRECTIONAL, BLANK_OR_CONTROL, codePointOf, ZERO_WIDTH } from '../characters.ts';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { indexLines } from '../lines.ts';
import { decodeText } from '../text.ts';
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
  return [...unseen, ...listFormulaIssues(text, place), ...listMaskedInTable(text, absolute, place)];
}
