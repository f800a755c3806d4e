import { expect, test } from 'vitest';
import { explainIssue } from '../../../src/gate/report.ts';
import { BULLETIN, bulletinText } from '../../support/content-root.ts';
import { places, readFiles } from '../../support/read.ts';
import { registersOfMistakes, valueMistakes } from '../../support/value-mistakes.ts';

const BODY =
  'Ông Trần Văn Thử, Phó Giám đốc, Trưởng phòng Thi đua, Khen thưởng, dự họp ở xã Mẫu, xã Mới, xã Mẫu, tỉnh Cũ, xã Mẫu, tỉnh Thử.\n';

const tell = async (lines: string) => {
  const given = [...lines.matchAll(/^([A-Za-z]+): (.*)$/gm)].map(([, key, value]) => [key, value]);
  const text = bulletinText(Object.fromEntries(given) as Record<string, string>, BODY);
  return (await readFiles({ ...registersOfMistakes, [BULLETIN]: text })).issues;
};

test.each(Object.entries(valueMistakes))(
  'is told once, with what to write, which passes: %s',
  async (_, { typed, told, says, written }) => {
    const issues = await tell(typed);
    expect(places(issues)).toEqual(told);
    const { what, hint } = explainIssue(issues[0]!, 'vi');
    expect(hint).toContain(says);
    expect(`${what}\n→ ${hint}`).toMatchSnapshot();
    expect(places(await tell(written))).toEqual([]);
  },
);
