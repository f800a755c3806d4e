import { expect, test } from 'vitest';
import { countIssues } from '../../../../src/gate/limit-alike.ts';
import { BULLETIN, bulletinText, publicFile } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';

const SECOND = 'bulletins/2024/tin-hai/index.mdx';

test('texts with a fault in each letter are told, and counted to the last', async () => {
  const letters = 'ð'.repeat(100_000);
  const { issues } = await readFiles({
    [BULLETIN]: bulletinText({}, `${letters}\n`),
    [SECOND]: bulletinText({ id: 'tin-hai', title: 'Hội nghị thứ hai của cơ quan hư cấu' }, `${letters}\n`),
    [publicFile('tep/chu.txt')]: letters.repeat(4),
  });
  const wrong = issues.filter(({ rule }) => rule === 'eth-for-d-stroke');
  expect(countIssues(wrong).errors).toBe(600_000);
  expect(new Set(wrong.map(({ file }) => file))).toEqual(
    new Set([BULLETIN, SECOND, publicFile('tep/chu.txt')]),
  );
  expect(issues.filter(({ rule }) => rule === 'program-failed')).toEqual([]);
});
