import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import { buildSite } from '../support/build-site.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../support/content-root.ts';

let root: string;
let preview: string;

beforeAll(async () => {
  root = await writeContentRoot({
    [BULLETIN]: bulletinText(),
    'bulletins/2024/tin-nhap/index.mdx': bulletinText({
      id: 'tin-nhap',
      title: 'Bản tin còn đang viết',
      status: 'draft',
    }),
    'bulletins/2024/tin-hen/index.mdx': bulletinText({
      id: 'tin-hen',
      title: 'Bản tin hẹn giờ đăng sau',
      publishAt: '2099-01-01T08:00+07:00',
    }),
  });
  const { code, output, dist } = await buildSite(root, { BANTIN_PREVIEW: '1' });
  expect(code, output).toBe(0);
  preview = dist.replace(/\.dist$/, '.preview');
});
afterAll(() => rm(dirname(root), { recursive: true }));

const read = (path: string) => readFile(join(preview, path), 'utf8');

describe('a preview', () => {
  it('shows drafts and scheduled bulletins, marked, in lists and on their pages', async () => {
    expect(await read('tin/2024/tin-nhap/index.html')).toMatch(/preview-mark">Bản nháp/);
    expect(await read('tin/2024/tin-hen/index.html')).toMatch(/preview-mark">Hẹn giờ đăng/);
    expect((await read('index.html')).match(/class="preview-mark"/g)).toHaveLength(2);
  });

  it('says on every page that it is one, and keeps searchers away', async () => {
    const page = await read('tin/2024/tin-thu/index.html');
    expect(page).toContain('Bản xem trước nội bộ');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(await read('robots.txt')).toContain('Disallow: /');
  });

  it('is never written where the site lies', () => {
    expect(existsSync(`${root}.dist`)).toBe(false);
  });
});
