import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BulletinRecord } from '../../src/models/record.ts';
import { buildFragment } from '../../src/search/fragment.ts';
import { CUT } from '../../src/search/pieces.ts';
import { openNaming } from '../../src/search/content-names.ts';
import { prepareRecord } from '../../src/search/prepare-record.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { openLocalEngine } from './local-engine.ts';
import { makeRecord } from './record.ts';

/** What JSON, hashing or the counting of words may take otherwise in Pagefind's language than in ours. */
const AWKWARD = [
  'Trích "Sổ vàng" \\ trang 1/2',
  'Hai\u2028dòng, một\u2029đoạn \u007f và tab\there',
  '😀 Đỗ Hồng Hà 👍🏽',
  'Uỷ ban 007, 0, 00; khoá 1.000',
  'e\u0301 và é, đ và \u1E9B\u0323',
];
/** Pagefind counts one word less than we do. */
const BLANK = 'Chữ trống \u3164 và \u115F giữa câu';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-fragments-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function readPublished(): Promise<Map<string, string>> {
  const { engine } = await openLocalEngine(folder);
  const fragments = await Promise.all(engine.meta.fragments.map((_, page) => engine.loadFragment(page)));
  return new Map(fragments.map(({ url, content }) => [url, content.replaceAll(CUT, '')]));
}

function makeAwkward(words: string): BulletinRecord {
  return makeRecord('kho', { title: words, lead: words, text: words, people: [words], place: words });
}

test.each([...AWKWARD, BLANK])('a fragment has the published words: %j', async (words) => {
  const record = makeAwkward(words);
  await writeSearchIndex([record, makeRecord('khac')], folder);
  expect(await readdir(join(folder, 'pagefind/fragment'))).toHaveLength(2);
  expect((await readPublished()).get(record.address)).toBe(words);
});

test('two fragments that agree in their names get different ones, and keep their words', async () => {
  const twins = findTwins();
  await writeSearchIndex(twins, folder);
  const names = await readdir(join(folder, 'pagefind/fragment'));
  expect(names.map((name) => name.length).sort()).toEqual([22, 23]);
  const published = await readPublished();
  for (const { address, text } of twins) expect(published.get(address)).toBe(text);
});

function findTwins(): BulletinRecord[] {
  const seen = new Map<string, BulletinRecord>();
  for (let number = 0; ; number += 1) {
    const record = makeRecord(`ban-${number}`, { text: `Bản số ${number}.` });
    const name = openNaming()(buildFragment(prepareRecord(record)));
    const twin = seen.get(name);
    if (twin) return [twin, record];
    seen.set(name, record);
  }
}
