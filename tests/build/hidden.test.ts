import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nameByContents } from '../../src/images/picture-name.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { PROJECT } from '../support/project.ts';

const dist = await getBuiltSite('demo');
const demo = join(PROJECT, 'tests/fixtures/sites/demo/bulletins');
const hidden = [
  {
    kind: 'a draft',
    folder: '2026/chuan-bi-hoi-nghi-dien-hinh-tien-tien-nam-2026',
    mark: 'dấu-nháp-không-được-lộ',
  },
  {
    kind: 'a scheduled bulletin',
    folder: '2026/cong-bo-ket-qua-cham-diem-thi-dua-nam-2026',
    mark: 'dấu-hẹn-giờ-không-được-lộ',
  },
  {
    kind: 'a withdrawn bulletin',
    folder: '2023/lay-y-kien-nhan-dan-ve-danh-sach-de-nghi-khen-thuong',
    mark: 'dấu-thu-hồi-không-được-lộ',
  },
] as const;

/** Every file of the site as text; what Pagefind packed is unpacked. */
async function readSite(folder: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (path) => {
      const bytes = await readFile(path);
      const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
      return { path, text };
    }),
  );
}

describe.each(hidden)('$kind', ({ folder, mark }) => {
  it('has its mark in the source, so that a search for it means something', async () => {
    expect(await readFile(join(demo, folder, 'index.mdx'), 'utf8')).toContain(mark);
  });

  it('leaves no word of its body anywhere in the site', async () => {
    const files = await readSite(dist);
    const folded = mark.replaceAll('đ', 'ď');
    const leaks = files.filter(({ text }) => text.includes(mark) || text.includes(folded));
    expect(leaks.map(({ path }) => path)).toEqual([]);
  });

  it('leaves none of its files in the site, neither cut nor whole', async () => {
    const sources = (await readdir(join(demo, folder))).filter((name) => name !== 'index.mdx');
    expect(sources.length).toBeGreaterThan(0);
    const published = await readSite(dist);
    for (const name of sources) {
      const hash = nameByContents(await readFile(join(demo, folder, name)));
      const leaks = published.filter(
        ({ path, text }) => path.includes(hash) || path.endsWith(name) || text.includes(hash),
      );
      expect(
        leaks.map(({ path }) => path),
        name,
      ).toEqual([]);
    }
  });
});

describe('a withdrawn bulletin', () => {
  it('keeps its address with the reason, out of search and lists', async () => {
    const page = join('tin', hidden[2].folder, 'index.html');
    const html = await readFile(join(dist, page), 'utf8');
    expect(html).toContain('Bản tin này đã được thu hồi.');
    expect(html).toContain('<meta name="robots" content="noindex">');
    // What once led to it still leads to its tombstone.
    const others = (await readSite(dist)).filter(
      ({ path, text }) =>
        !path.endsWith(page) && !path.endsWith('_redirects') && text.includes(hidden[2].folder),
    );
    expect(others.map(({ path }) => path)).toEqual([join(dist, 'dinh-chinh/index.html')]);
    expect(others[0]!.text).not.toMatch(/Lấy ý kiến nhân dân|đăng nhầm ngày sinh/u);
  });
});
