import { expect, test } from 'vitest';
import { readNewChapters } from '../../../src/upgrade/changelog.ts';
import { compareChecks, type CheckedIssue } from '../../../src/upgrade/compare-checks.ts';

const issue = (parts: Partial<CheckedIssue>): CheckedIssue => ({
  path: 'a.mdx',
  line: 1,
  column: 1,
  severity: 'warning',
  code: 'BT-208',
  message: 'm',
  hint: 'h',
  ...parts,
});

test('what another version finds is new by place and rule, and so is what it takes more seriously', () => {
  const same = issue({ line: 2 });
  const graver = issue({ line: 3, severity: 'error' });
  const fresh = issue({ path: 'b.mdx', code: 'BT-209' });
  const before = [same, issue({ line: 3 }), issue({ line: 4 })];
  expect(compareChecks(before, [{ ...same, message: 'in other words' }, graver, fresh])).toEqual({
    errors: [graver],
    warnings: [fresh],
    gone: 1,
  });
});

test('the chapters of a changelog that are new are those above the present version, without what is not released', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- Later.\n\n## 0.3.0, 2 May 2027\n\n- Three.\n\n## 0.2.1, 1 May 2027\n\n- Two one.\n\n## 0.2.0, 1 December 2026\n\n- Two.\n';
  expect(readNewChapters(changelog, '0.2.0')).toBe(
    '## 0.3.0, 2 May 2027\n\n- Three.\n\n## 0.2.1, 1 May 2027\n\n- Two one.',
  );
  expect(readNewChapters(changelog, '0.3.0')).toBe('');
  expect(readNewChapters(changelog, '0.1.0')).toMatch(/- Two\.$/u);
});
