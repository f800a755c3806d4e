/**
 * Takes a picture of every page type of the demo site in every width and colour scheme, with more contrast, and as print, into
 * one folder for review: `npm run screenshots`. `npm run screenshots -- home bulletin` takes those only.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { getFolders } from '../src/folders.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { buildSite, copyContentRoot } from '../tests/support/build-site.ts';
import { serveFolder } from '../tests/support/serve.ts';
import { print } from '../src/strings/terminal.ts';

const pages: Record<string, string> = {
  home: '',
  bulletin: 'tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/',
  section: 'chuyen-muc/tin-tuc-su-kien/',
  year: 'nam/2024/',
  places: 'dia-danh/',
  place: 'dia-danh/tinh-mau-cu/',
  people: 'nguoi/',
  person: 'nguoi/do-van-dau/',
  'award-list': 'tin/2023/quyet-dinh-khen-thuong-phong-trao-nong-thon-moi-2023/',
  corrections: 'dinh-chinh/',
  'site-map': 'so-do-trang/',
  search: 'tim-kiem/?q=thi+dua',
  page: 'gioi-thieu/',
  contact: 'lien-he/',
  data: 'du-lieu/',
  'not-found': 'khong-co/',
};
const wanted = process.argv.slice(2);
const widths = [320, 768, 1440];
const schemes = ['light', 'dark'] as const;
const views: Record<string, BrowserContextOptions> = Object.fromEntries(
  widths.flatMap((width) =>
    schemes.map((colorScheme) => [
      `${width}-${colorScheme}`,
      { viewport: { width, height: 900 }, colorScheme },
    ]),
  ),
);
views['1440-contrast'] = { viewport: { width: 1440, height: 900 }, contrast: 'more' };
views['1440-forced-colors'] = { viewport: { width: 1440, height: 900 }, forcedColors: 'active' };

const out = join(getFolders().cache, '..', 'screenshots');
const { code, output, dist } = await buildSite(await copyContentRoot('tests/fixtures/sites/demo'));
if (code !== 0) throw new Error(output);
await mkdir(out, { recursive: true });
const host = await serveFolder(dist, '/tdkt/');
const browser = await openBrowser();
for (const [name, path] of Object.entries(pages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [view, options] of Object.entries(views)) {
    await takePicture(`${name}-${view}`, path, options);
  }
  await takePicture(`${name}-print`, path, { viewport: { width: 794, height: 1123 } }, true);
  print(name);
}
await browser.close();
await host.close();
print(out);

async function takePicture(name: string, path: string, options: BrowserContextOptions, isPrint = false) {
  const page = await browser.newPage(options);
  if (isPrint) await page.emulateMedia({ media: 'print' });
  await page.goto(host.url + path, { waitUntil: 'networkidle' });
  // Pictures below the first screen wait until they come near.
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
  });
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
  await page.close();
}
