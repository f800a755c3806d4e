import { mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { KeptBulletin } from '../../../../src/bulletins/reading/read-content.ts';
import { readReadings, writeReadings } from '../../../../src/bulletins/reading/readings.ts';
import { bulletinText } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';

let folder: string;
let readings: Map<string, KeptBulletin>;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'bantin-readings-')), 'readings');
  const { content } = await readFiles({
    'bulletins/2023/mot/index.mdx': bulletinText({
      id: 'mot',
      date: '2023-05-03',
      publishedOn: '2023-05-04',
    }),
    'bulletins/2024/hai/index.mdx': bulletinText({ id: 'hai' }),
    'bulletins/2024/ba/index.mdx': bulletinText({ id: 'ba', title: 'Hội nghị khác' }),
  });
  readings = new Map(content!.bulletins.map((kept) => [kept.bulletin.key, kept]));
  await writeReadings(folder, readings, new Map());
});

const textOf = (name: string) => readFile(join(folder, name), 'utf8');

test('what was read comes back as it was, a file for each year', async () => {
  expect(await readdir(folder)).toEqual(['2023-2.ndjson', '2024-2.ndjson']);
  const back = await readReadings(folder);
  expect([...back.keys()]).toEqual([...readings.keys()]);
  expect(JSON.stringify([...back.values()])).toBe(JSON.stringify([...readings.values()]));
});

test('only the year of a change is written, and a year without bulletins goes', async () => {
  const before = await readReadings(folder);
  await Promise.all(['2023-2.ndjson', '2024-2.ndjson'].map((name) => writeFile(join(folder, name), 'mark')));
  const changed = new Map(before).set('2024/hai', {
    ...before.get('2024/hai')!,
    marks: { times: 'other', contents: '' },
  });
  await writeReadings(folder, changed, before);
  expect(await textOf('2023-2.ndjson')).toBe('mark');
  expect(await textOf('2024-2.ndjson')).toContain('"times":"other"');
  await writeReadings(folder, new Map([...before].filter(([key]) => key.startsWith('2023'))), before);
  expect(await readdir(folder)).toEqual(['2023-2.ndjson']);
});

test('what an earlier version kept is not read, and goes', async () => {
  const before = await readReadings(folder);
  await rename(join(folder, '2024-2.ndjson'), join(folder, '2024-1.ndjson'));
  expect([...(await readReadings(folder)).keys()]).toEqual(['2023/mot']);
  await writeReadings(folder, before, new Map());
  expect(await readdir(folder)).toEqual(['2023-2.ndjson', '2024-2.ndjson']);
});

test('a damaged file is as good as none, and a missing folder too', async () => {
  const file = join(folder, '2024-2.ndjson');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Hội nghị', 'Hội nghi'));
  expect([...(await readReadings(folder)).keys()]).toEqual(['2023/mot']);
  await writeFile(file, '');
  expect([...(await readReadings(folder)).keys()]).toEqual(['2023/mot']);
  expect(await readReadings(join(folder, 'nowhere'))).toEqual(new Map());
});
