import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { searchVi as words } from '../../src/strings/search.vi.ts';
import { browse } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { serveFolder, STRICT_CSP } from '../support/serve.ts';
import { openIndex } from './open-index.ts';
import { makeRecord } from './record.ts';
import { askOn } from './search-site.ts';

const demo = await getBuiltSite('demo');
const attach = (name: string, text: string) => ({
  file: name,
  address: `/tin/2024/co-tep/${name}`,
  title: `Tệp ${name}`,
  text,
});

const browser = await browse();

test.each([
  { query: 'thủy nông Bờ Bắc', name: 'quyet-dinh-00-qd-mau.pdf' },
  { query: 'không có hiệu lực ở bất cứ đâu', name: 'quyet-dinh-00-qd-mau.pdf' },
  { query: 'khong co hieu luc o bat cu dau', name: 'chuong-trinh-dai-hoi.pdf' },
])('"$query" leads to $name, which has it', async ({ query, name }) => {
  const served = await serveFolder(demo, '/tdkt/', { csp: STRICT_CSP });
  const opened = await openPage(browser);
  const { page } = opened;
  await page.goto(`${served.url}tim-kiem/`);
  await askOn(page)(`"${query}"`);
  const lines = page.locator('[data-part="attached"]');
  const hrefs = await lines
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const href = hrefs.find((each) => each.endsWith(`/${name}`));
  expect(href, hrefs.join()).toBeDefined();
  expect((await lines.first().textContent())!).toContain(words.inAttachment);
  expect((await fetch(href!)).status).toBe(200);
  expect(opened.problems).toEqual([]);
  await opened.close();
  await served.close();
});

test('a bulletin is found by its attachments, after those that have the words themselves', async () => {
  const phrase = 'đội văn nghệ làng Giấy Dó';
  const { ask } = await openIndex([
    makeRecord('trong-bai', { text: `Có ${phrase}.`, day: '2024-01-01' }),
    makeRecord('co-tep', {
      attachments: [attach('a.pdf', 'Lời khác.'), attach('b.pdf', phrase)],
      day: '2024-12-31',
    }),
    makeRecord('khac'),
  ]);
  expect((await ask(`"${phrase}"`)).slugs).toEqual(['trong-bai', 'co-tep']);
  // The end of one attachment and the beginning of the next are no phrase.
  expect((await ask('"lời khác đội văn nghệ"')).slugs).toEqual([]);
});

test('what stands in attachments is published in no fragment', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-index-'));
  await writeSearchIndex([makeRecord('co-tep', { attachments: [attach('a.pdf', 'Lời trong tệp')] })], folder);
  const place = join(folder, 'pagefind', 'fragment');
  const [name] = await readdir(place);
  const fragment = gunzipSync(await readFile(join(place, name!))).toString();
  expect(fragment.toLowerCase()).not.toContain('lời trong');
  expect(fragment).toContain('Tệp a.pdf');
  await rm(folder, { recursive: true });
});
