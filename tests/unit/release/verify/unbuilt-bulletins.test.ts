import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTree } from '../../../../src/gate/tree.ts';
import { findUnbuiltBulletins } from '../../../../src/release/verify/unbuilt-bulletins.ts';
import { bulletinText } from '../../../support/content-root.ts';
import { makeFolder, writeFiles } from '../workshop.ts';

const releaseMoment = '2024-06-01T00:00:00Z';

async function findLost(fields: Record<string, string>, files: string[] = [], recorded: string[] = []) {
  const root = await makeFolder();
  await writeFiles(root, { [join('bulletins', '2024', 'tin-thu', 'index.mdx')]: bulletinText(fields) });
  const { bulletins } = await readTree(root);
  return findUnbuiltBulletins(bulletins, {
    recorded: new Set(recorded),
    files: new Set(files),
    releaseMoment,
  });
}

const lost = [{ rule: 'lost-bulletin', file: 'bulletins/2024/tin-thu/index.mdx', detail: '' }];

test('a published bulletin that is not among the records is lost', async () => {
  expect(await findLost({})).toEqual(lost);
  expect(await findLost({ publishAt: '2024-05-31T08:00:00+07:00' })).toEqual(lost);
});

test('one that is among them is not', async () => {
  expect(await findLost({}, [], ['2024/tin-thu'])).toEqual([]);
});

test('a draft and a scheduled bulletin are kept back', async () => {
  expect(await findLost({ status: 'draft' })).toEqual([]);
  expect(await findLost({ publishAt: '2024-06-02T08:00:00+07:00' })).toEqual([]);
});

test('a withdrawn bulletin needs its tombstone', async () => {
  expect(await findLost({ status: 'withdrawn' })).toEqual(lost);
  expect(await findLost({ status: 'withdrawn' }, ['tin/2024/tin-thu/index.html'])).toEqual([]);
});
