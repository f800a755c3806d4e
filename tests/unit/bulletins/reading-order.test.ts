import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/bulletins/reading/read-content.ts';
import { bulletinText, writeContentRoot } from '../../support/content-root.ts';

test('bulletins are told in the order of their addresses while others are read, wrong ones left out', async () => {
  const root = await writeContentRoot({
    'bulletins/2024/tin/index.mdx': bulletinText({ id: 'a' }),
    'bulletins/2024/tin-2/index.mdx': bulletinText({ id: 'b', title: 'Hội nghị thứ hai' }),
    'bulletins/2024/tin-3/index.mdx': bulletinText({ id: 'c', title: 'Hội nghị thứ ba' }, 'Sai {1+1}.\n'),
    'bulletins/2023/tin/index.mdx': bulletinText({ id: 'd', date: '2023-05-03', publishedOn: '2023-05-04' }),
  });
  const told: string[] = [];
  await readContent({
    root,
    cacheFolder: await mkdtemp(join(tmpdir(), 'bantin-cache-')),
    releaseMoment: '2026-01-01T00:00:00Z',
    onBegin: ({ site }) => told.push(site.url),
    onBulletin: ({ bulletin }) => told.push(bulletin.key),
  });
  expect(told).toEqual(['https://thu.example/', '2023/tin', '2024/tin-2', '2024/tin']);
});
