import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RememberedFile } from '../../../../src/release/build/memory.ts';
import { openReusablePages } from '../../../../src/release/build/reuse-pages.ts';
import { makeFolder, writeFiles } from '../workshop.ts';

const KEPT = '<h1>Hội nghị Đắk Lắk</h1>';
const FILE = 'tin/2024/đắk-lắk/index.html';

interface Case {
  key?: string;
  /** What the present site holds at the address. */
  present?: string | undefined;
  /** Or where else. */
  at?: string;
  remembered?: Partial<RememberedFile>;
}

async function recall({ key = 'a', ...given }: Case): Promise<string | undefined> {
  const present = 'present' in given ? given.present : KEPT;
  const dist = await makeFolder();
  if (present !== undefined) await writeFiles(dist, { [given.at ?? FILE]: present });
  const sha256 = createHash('sha256').update(KEPT).digest('hex');
  const files = new Map([[FILE, { sha256, key: 'a', reading: {}, ...given.remembered }]]);
  return openReusablePages({ rules: '', files }, dist).recall(FILE, key)?.toString('utf8');
}

test('a page whose key is the same is taken from the present site, whatever letters its address has', async () => {
  expect(await recall({})).toBe(KEPT);
});

test.each<[string, Case]>([
  ['has another key', { key: 'b' }],
  ['had no key', { remembered: { key: undefined } }],
  ['is no longer in the site', { present: undefined }],
  ['has become a folder', { at: `${FILE}/index.html` }],
  ['lay in what is a file now', { at: 'tin/2024/đắk-lắk' }],
  ['is damaged in the site', { present: KEPT.replace('Lắk', 'Lak') }],
  ['was another when it was remembered', { remembered: { sha256: '0'.repeat(64) } }],
])('a page that %s is not', async (_, given) => {
  expect(await recall(given)).toBeUndefined();
});
