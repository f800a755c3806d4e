import { expect, test } from 'vitest';
import { largeOffice } from '../../../support/many-bulletins.ts';
import { fillDrafts, makeSources } from '../../../support/made-sources.ts';
import { makeOffice } from './office.ts';

test('sources of many kinds become drafts, faulty ones none, and when what waits is filled in, all may be published', async () => {
  const { files, truths } = await makeSources(20);
  const office = await makeOffice(files, largeOffice);
  const { exitCode, said } = await office.run();
  expect([exitCode, said.at(-2)]).toEqual([1, '18 bản nháp, 0 giữ nguyên, 2 không nhận.']);
  expect((await office.check()).filter((issue) => issue.startsWith('error'))).toEqual([]);
  expect(await fillDrafts(office.content, truths)).toBe(18);
  expect((await office.check()).filter((issue) => /^error|BT-900/u.test(issue))).toEqual([]);
});
