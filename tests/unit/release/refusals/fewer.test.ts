import { expect, test } from 'vitest';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../../../support/content-root.ts';
import { releaseOf } from '../../../support/faults/refusals.ts';
import { testFolders } from '../../../support/read.ts';

test('a release with far fewer pages is refused, unless somebody says that it is meant', async () => {
  const root = await writeContentRoot({ [BULLETIN]: bulletinText() });
  await releaseOf(Array.from({ length: 99 }, (_, index) => `trang/${index + 2}/index.html`))(root);
  const folders = testFolders(root);
  const tell = async (environment: NodeJS.ProcessEnv) => {
    const refusals = openRefusals(folders, environment);
    const { issues } = await readContent({
      root,
      cacheFolder: folders.cache,
      releaseMoment: '2024-06-01T00:00:00Z',
      refusals,
    });
    return issues.map(({ rule }) => rule);
  };
  expect(await tell({})).toEqual(['fewer-than-before']);
  expect(await tell({ BANTIN_FEWER: '1' })).toEqual([]);
});
