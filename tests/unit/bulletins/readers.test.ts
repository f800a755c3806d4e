import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/bulletins/read-content.ts';
import { writeContentRoot } from '../../support/content-root.ts';
import { composeMany, largeOffice, writeMany } from '../../support/many-bulletins.ts';

const ENOUGH_FOR_THREADS = 320;

test('threads read what would be read here, faults included', async () => {
  const many = Array.from({ length: ENOUGH_FOR_THREADS }, (_, index) => composeMany(index, 600));
  many[7]!.paragraphs.push('Sai {1+1}.');
  const files = Object.fromEntries(many.map((each) => [each.file, writeMany(each)]));
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
  const here = [await read(/^200/u), await read(/^201/u), await read(/^202/u)];
  expect(beside.bulletins).toHaveLength(ENOUGH_FOR_THREADS - 1);
  expect(beside.bulletins).toEqual(here.flatMap(({ bulletins }) => bulletins));
  const errors = (issues: typeof beside.issues) => issues.filter(({ severity }) => severity === 'error');
  expect(errors(beside.issues).map(({ code }) => code)).toEqual(['BT-503']);
  expect(errors(beside.issues)).toEqual(errors(here.flatMap(({ issues }) => issues)));
});
