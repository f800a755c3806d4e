import { expect, onTestFinished, test } from 'vitest';
import { hasErrors } from '../../../src/gate/issue.ts';
import { formatReport } from '../../../src/gate/report.ts';
import {
  becomesErrorIn,
  rules,
  severityInImported,
  severityOf,
  type Rule,
  type MinorVersion,
} from '../../../src/gate/rules.ts';
import { PROGRAM_VERSION } from '../../../src/program.ts';
import { vi } from '../../../src/strings/vi.ts';
import { faults } from '../../support/faults/faults.ts';
import { readProjectFile } from '../../support/project.ts';
import { readFiles } from '../../support/read.ts';

const [major = 0, minor = 0] = PROGRAM_VERSION.split('.').map(Number);
const PRESENT: MinorVersion = `${major}.${minor}.0`;
const NEXT: MinorVersion = `${major}.${minor + 1}.0`;
const RULE = 'repeated-abbreviation';

/** Has a rule be new since a version, until the test has ended. */
function makeNew(rule: Rule, since: MinorVersion): void {
  const entry: { code: string; since?: MinorVersion } = rules[rule];
  entry.since = since;
  onTestFinished(() => void delete entry.since);
}

test('a rule that is new in this version warns, says from which one on it is an error, and stops nobody', async () => {
  const { wrong, setUp } = faults[RULE];
  const before = await readFiles(wrong, { setUp });
  expect([hasErrors(before.issues), severityOf(RULE)]).toEqual([true, 'error']);
  makeNew(RULE, PRESENT);
  expect([becomesErrorIn(RULE), severityOf(RULE), severityInImported(RULE)]).toEqual([
    NEXT,
    'warning',
    'warning',
  ]);
  const { issues } = await readFiles(wrong, { setUp });
  expect(hasErrors(issues)).toBe(false);
  const own = issues.filter(({ rule }) => rule === RULE);
  expect(formatReport(own, vi.issues.severity, 'vi')).toMatch(
    new RegExp(`cảnh báo BT-741: .*từ Bantin ${NEXT.replaceAll('.', '\\.')} sẽ là lỗi\\.`, 'u'),
  );
});

test.each([
  ['0.2.0', 'warning'],
  ['0.2.7', 'warning'],
  ['0.3.0', 'error'],
  ['0.20.0', 'error'],
  ['1.0.0', 'error'],
] as const)('a rule that is new since 0.2.0 is in version %s: %s', (version, severity) => {
  makeNew(RULE, '0.2.0');
  expect(becomesErrorIn(RULE, version) === undefined ? 'error' : 'warning').toBe(severity);
});

test('an error that the last release did not know is new since this version, or is said to stop at once', () => {
  const released = new Set(readProjectFile('tests/fixtures/released-rules.txt').split('\n'));
  const entries = Object.entries<{ code: string; severity: string; since?: string }>(rules);
  const sudden = entries.filter(
    ([, { code, severity, since }]) => severity === 'error' && since === undefined && !released.has(code),
  );
  // Give it `since`; or, where it protects readers or published words, add its code to that file.
  expect(sudden.map(([rule, { code }]) => `${code} ${rule}`)).toEqual([]);
  expect(released.size).toBeGreaterThan(100);
});
