import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { getBuiltSite } from '../support/built-sites.ts';
import { listHtmlFiles } from '../support/golden.ts';

const dist = await getBuiltSite('demo');
const KILOBYTE = 1024;

async function gzipped(file: string): Promise<number> {
  return gzipSync(await readFile(join(dist, file)), { level: 6 }).length;
}

/** The files of the site that the pages below a folder name with this pattern. */
async function listNamed(pattern: RegExp, folder = ''): Promise<string[]> {
  const files = (await listHtmlFiles(dist)).filter((file) => file.startsWith(folder));
  const pages = await Promise.all(files.map((file) => readFile(join(dist, file), 'utf8')));
  const named = pages.flatMap((page) => [...page.matchAll(pattern)].map(([, address = '']) => address));
  return [...new Set(named)].map((address) => address.replace(/^\/tdkt\//u, ''));
}

describe('the weight of the demo site', () => {
  it('is at most 30 KB for the HTML of a bulletin', async () => {
    const bulletins = (await listHtmlFiles(dist)).filter((file) => file.startsWith('tin/'));
    expect(bulletins.length).toBeGreaterThan(20);
    for (const file of bulletins) expect(await gzipped(file), file).toBeLessThanOrEqual(30 * KILOBYTE);
  });

  it('is one style sheet of at most 18 KB', async () => {
    const sheets = await listNamed(/<link rel="stylesheet" href="([^"]+)"/gu);
    const ofAstro = sheets.filter((sheet) => sheet.startsWith('_astro/'));
    expect(ofAstro).toHaveLength(1);
    for (const sheet of sheets) expect(await gzipped(sheet)).toBeLessThanOrEqual(18 * KILOBYTE);
  });

  it('is one deferred script of at most 6 KB on a bulletin', async () => {
    const scripts = await listNamed(/<script type="module" src="([^"]+)"/gu, 'tin/');
    expect(scripts).toHaveLength(1);
    expect(await readFile(join(dist, scripts[0]!), 'utf8')).not.toMatch(/^import[\s{"']/mu);
    expect(await gzipped(scripts[0]!)).toBeLessThanOrEqual(6 * KILOBYTE);
  });

  it('is at most 36 KB for the HTML of a list of 1,200 rows, with one script of at most 6 KB', async () => {
    const list = 'quyet-dinh/2025/1500-qd-snv/';
    expect(await gzipped(`${list}index.html`)).toBeLessThanOrEqual(36 * KILOBYTE);
    const scripts = await listNamed(/<script type="module" src="([^"]+)"/gu, list);
    expect(scripts).toHaveLength(1);
    expect(await readFile(join(dist, scripts[0]!), 'utf8')).not.toMatch(/^import[\s{"']/mu);
    expect(await gzipped(scripts[0]!)).toBeLessThanOrEqual(6 * KILOBYTE);
  });

  it('has no script on the home page', async () => {
    expect(await readFile(join(dist, 'index.html'), 'utf8')).not.toMatch(
      /<script(?! type="application\/ld\+json")/u,
    );
  });

  it('has no style or script within a page', async () => {
    for (const file of await listHtmlFiles(dist)) {
      const html = await readFile(join(dist, file), 'utf8');
      expect(html, file).not.toMatch(/<style|\sstyle="|\son[a-z]+="/u);
    }
  });

  it('has one font, of at most 24 KB', async () => {
    const files = await readdir(dist, { recursive: true });
    const fonts = files.filter((file) => /\.(?:woff2?|ttf|otf)$/u.test(file));
    expect(fonts).toHaveLength(1);
    expect((await stat(join(dist, fonts[0]!))).size).toBeLessThanOrEqual(24 * KILOBYTE);
  });
});
