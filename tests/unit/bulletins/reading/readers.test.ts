import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openReaders, MIN_FOR_THREADS } from '../../../../src/bulletins/reading/readers.ts';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import type { ReadingContext } from '../../../../src/bulletins/reading/read-bulletin.ts';
import type { BulletinFolder } from '../../../../src/gate/tree.ts';
import { smallJpeg, writeContentRoot } from '../../../support/content-root.ts';
import { composeMany, largeOffice, writeMany } from '../../../support/many-bulletins.ts';

const ENOUGH_FOR_THREADS = MIN_FOR_THREADS + 20;

test('threads read what would be read here, faults included', async () => {
  const many = Array.from({ length: ENOUGH_FOR_THREADS }, (_, index) => composeMany(index, 600));
  many[3]!.paragraphs.push('Sai {1+1}.');
  const files: Record<string, string | Buffer> = {};
  const photograph = await smallJpeg();
  for (const [index, each] of many.entries()) {
    // The same in the first of each year, so that threads inspect equal bytes at the same moment.
    if (index < 60) {
      each.fields['images'] = '[{ src: ./anh.jpg, alt: Toàn cảnh hội nghị }]';
      files[each.file.replace('index.mdx', 'anh.jpg')] = photograph;
    }
    files[each.file] = writeMany(each);
  }
  const root = await writeContentRoot({ ...largeOffice, ...files });
  const read = async (years: RegExp) => {
    const cacheFolder = await mkdtemp(join(tmpdir(), 'bantin-cache-'));
    const { content, issues } = await readContent({
      root,
      cacheFolder,
      releaseMoment: '2026-01-01T00:00:00Z',
      select: ({ year }) => years.test(year),
    });
    return { bulletins: content!.bulletins, issues };
  };
  const beside = await read(/./u);
  // Of the same years, which are too few for threads.
  const here = await read(/^200/u);
  expect(beside.bulletins).toHaveLength(ENOUGH_FOR_THREADS - 1);
  const wanted = new Set(here.bulletins.map(({ bulletin }) => bulletin.key));
  expect(wanted.size).toBeGreaterThan(200);
  expect(beside.bulletins.filter(({ bulletin }) => wanted.has(bulletin.key))).toEqual(here.bulletins);
  const errors = (issues: typeof beside.issues) => issues.filter(({ severity }) => severity === 'error');
  expect(errors(beside.issues).map(({ code }) => code)).toEqual(['BT-503']);
  expect(errors(beside.issues)).toEqual(errors(here.issues));
});

test('what is asked of a thread that has failed, fails too, instead of waiting for ever', async () => {
  const root = await writeContentRoot({ 'site.yaml': largeOffice['site.yaml']! });
  const readers = openReaders(MIN_FOR_THREADS, {} as ReadingContext, join(root, '..', 'inspections'));
  const lost = { index: { path: 'mat/index.mdx', absolute: join(root, 'mat/index.mdx') }, besides: [] };
  const folder = lost as unknown as BulletinFolder;
  // The second time its thread has ended.
  for (let asked = 0; asked < 2; asked += 1) await expect(readers.read(folder)).rejects.toThrow(/ENOENT/);
  await readers.close();
});
