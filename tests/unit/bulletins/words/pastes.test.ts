import { describe, expect, test } from 'vitest';
import { applyEdits, type LineEdit } from '../../../../src/bulletins/check/edits.ts';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import type { Issue } from '../../../../src/gate/issue.ts';
import { pastes } from '../../../support/pastes.ts';

function judge(body: string): Issue[] {
  const parsed = parseClosedMdx(body, 'a.mdx', { label: 'C', backLabel: '{reference}' });
  return 'words' in parsed ? parsed.words : parsed.issues;
}

/** What a person reads of a text: without the signs that only lay out or divide columns. */
function wordsOf(body: string): string {
  return body.replace(/^\|(?: --- \|)+$/gm, '').replace(/[\s|\\;\u2500-\u257F]/g, '');
}

describe('a paste', () => {
  test.each(pastes)('is told once, with a layout that is right: $name', ({ body, kind }) => {
    const issues = judge(body);
    expect(issues.map(({ rule, details }) => [rule, (details as { kind: string }).kind])).toEqual(
      kind === undefined ? [] : [['glued-lines', kind]],
    );
    const edits = issues.flatMap(({ details }) => (details as { edits: readonly LineEdit[] }).edits);
    const proposal = applyEdits(body, edits);
    expect(judge(proposal)).toEqual([]);
    expect(wordsOf(proposal)).toBe(wordsOf(body));
  });
});

test('lines with a sign that is no tag are laid out as they were typed', () => {
  const body = 'Dưới <5% số phiếu\nTrên {6} phiếu, <7% không\nHết phiếu';
  const details = judge(body).find(({ rule }) => rule === 'glued-lines')?.details;
  const { edits } = details as { edits: readonly LineEdit[] };
  expect(applyEdits(body, edits)).toBe(body.replaceAll('\n', '\\\n'));
});
