import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { strings } from '../../src/strings/strings.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { findElement } from '../support/golden.ts';
import { textOf } from '../support/page-text.ts';
import { listBuiltFiles } from '../support/published.ts';

/** Every word that the site can say in Vietnamese and that is another in English. */
function listVietnameseWords(vi: unknown, en: unknown): string[] {
  if (typeof vi === 'string') return vi === en || vi.length < 4 ? [] : [vi];
  if (typeof vi !== 'object' || vi === null) return [];
  return Object.entries(vi).flatMap(([key, value]) =>
    listVietnameseWords(value, (en as Record<string, unknown>)[key]),
  );
}

const dist = await getBuiltSite('odd');
const pages = await listBuiltFiles(dist, /\.html$/u);

describe('a site that speaks English', () => {
  it('says no word of its own in Vietnamese', async () => {
    // What a build says, it says to whoever builds.
    const words = listVietnameseWords({ ...strings('vi'), build: {} }, strings('en'));
    expect(words.length).toBeGreaterThan(100);
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) {
      const text = textOf(findElement(parse(await readFile(join(dist, page), 'utf8')), 'body')!);
      expect(
        words.filter((word) => text.includes(word)),
        page,
      ).toEqual([]);
    }
  });

  it('says that it speaks English, and that the bulletin is in Vietnamese', async () => {
    const html = await readFile(join(dist, 'tin/2024/tin-thu/index.html'), 'utf8');
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<h1 class="bulletin__title" lang="vi">/u);
    expect(html).toContain('<div class="prose" lang="vi">');
    expect(html).toContain('<meta name="DC.language" content="vi">');
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toMatch(
      /<a class="card__link"[^>]* lang="vi">/u,
    );
  });
});
