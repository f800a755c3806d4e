import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../src/gate/report.ts';
import { vi } from '../../../src/strings/vi.ts';
import { BULLETIN } from '../../support/content-root.ts';
import { faults } from '../../support/faults/faults.ts';
import { readFiles } from '../../support/read.ts';

const names = Object.keys(faults) as (keyof typeof faults)[];

describe.each(names)('the rule %s', (rule) => {
  const { wrong, right, setUp, at, file = BULLETIN, also = [] } = faults[rule];

  it('finds its fault, at its place, and tells it in words', async () => {
    const { issues } = await readFiles(wrong, { setUp });
    const own = issues.filter((issue) => issue.rule === rule);
    expect(own.map((issue) => `${issue.file}:${issue.line}:${issue.column}`)).toEqual([`${file}:${at}`]);
    expect(issues.filter((issue) => issue.rule !== rule).map(({ code }) => code)).toEqual(also);
    expect(formatReport(own, vi.issues.severity, 'vi')).toMatchSnapshot();
  });

  it('is content with the right form', async () => {
    const { issues } = await readFiles(right);
    expect(issues.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([]);
  });
});
