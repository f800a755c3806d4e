import { describe, expect, test } from 'vitest';
import { explainIssue } from '../../../src/gate/report.ts';
import {
  mistakesOfComponents,
  mistakesOfPhotographs,
  mistakesOfWords,
  type InventedMistake,
} from '../../support/invented-mistakes.ts';
import { readFiles } from '../../support/read.ts';

/** One fault of two words or attributes. */
const MOST_ISSUES = 2;

describe.each([
  ['words', mistakesOfWords],
  ['photographs', mistakesOfPhotographs],
  ['components', mistakesOfComponents],
] as const)('a mistake in %s', (_, mistakes: Readonly<Record<string, InventedMistake>>) => {
  test.each(Object.entries(mistakes))(
    'is answered, and the answer can be followed: %s',
    async (__, mistake) => {
      const { issues } = await readFiles(mistake.wrong);
      const told = issues.map((issue) => {
        const { what, hint } = explainIssue(issue, 'vi');
        return `${issue.file}:${issue.line}:${issue.column} ${issue.severity} ${issue.code}: ${what}\n→ ${hint}`;
      });
      expect(told.length, told.join('\n')).toBeGreaterThan(0);
      expect(told.length, told.join('\n')).toBeLessThanOrEqual(MOST_ISSUES);
      expect(told.join('\n')).toMatchSnapshot();
      const followed = await readFiles(mistake.right);
      expect(followed.issues.map((issue) => explainIssue(issue, 'vi').what)).toEqual([]);
      const { proposal } = mistake;
      if (proposal === undefined) return;
      expect(told.join('\n')).toContain(proposal);
      expect(Object.values(mistake.right).join('\n')).toContain(proposal);
    },
  );
});
