/**
 * Takes pictures of a page of every kind of the demo site for review, in three widths and both colour schemes, with more contrast,
 * in forced colours and as print, into one folder; of each page a contact sheet shows the widths and schemes side by side.
 * `npm run screenshots -- --into /tmp/pictures bulletin year` takes those of two kinds only, into a folder of one's own.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import sharp from 'sharp';
import { runCommand } from '../src/authoring/command.ts';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { parseAddress } from '../src/addresses/parse-site-file.ts';
import { byCodeUnits } from '../src/by-code-units.ts';
import { getFolders } from '../src/folders.ts';
import { print } from '../src/strings/terminal.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { buildSite, copyContentRoot } from '../tests/support/build-site.ts';
import { AWARD_LIST, RICH_BULLETIN } from '../tests/support/demo-pages.ts';
import { listReadPages } from '../tests/support/read-pages.ts';
import { serveFolder } from '../tests/support/serve.ts';

const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
/** What a contact sheet shows of a page: its first pixels from the top, and how small. */
const SHEET = { height: 2_400, scale: 0.5, gap: 12 };

const onSheet: [view: string, options: BrowserContextOptions][] = SCHEMES.flatMap((colorScheme) =>
  WIDTHS.map((width): [string, BrowserContextOptions] => [
    `${width}-${colorScheme}`,
    { viewport: { width, height: 900 }, colorScheme },
  ]),
);
const wide = { width: 1440, height: 900 };
const others: [view: string, options: BrowserContextOptions][] = [
  ['1440-contrast', { viewport: wide, contrast: 'more' }],
  ['1440-forced-colors', { viewport: wide, forcedColors: 'active' }],
];

/** Builds the demo site and takes the pictures of the kinds that are wanted, or of all, into a folder. */
async function takeAll(out: string, wanted: readonly string[]): Promise<void> {
  const { code, output, dist } = await buildSite(await copyContentRoot('tests/fixtures/sites/demo'));
  if (code !== 0) throw new Error(output);
  await mkdir(out, { recursive: true });
  const host = await serveFolder(dist, '/tdkt/');
  const browser = await openBrowser();
  const take = (name: string, path: string, options: BrowserContextOptions, isPrint = false) =>
    takePicture(browser, host.url + path, join(out, `${name}.png`), options, isPrint);
  for (const [name, path] of await choosePages(dist)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const pictures: Buffer[] = [];
    for (const [view, options] of onSheet) pictures.push(await take(`${name}-${view}`, path, options));
    for (const [view, options] of others) await take(`${name}-${view}`, path, options);
    await take(`${name}-print`, path, { viewport: { width: 794, height: 1123 } }, true);
    await composeSheet(join(out, `${name}-sheet.png`), pictures);
    print(name);
  }
  await browser.close();
  await host.close();
  print(out);
}

/** Of each kind the page with most in it, by the name of the kind, and two more bulletins. */
async function choosePages(dist: string): Promise<[name: string, path: string][]> {
  const paths = await listReadPages(dist);
  const sized = await Promise.all(
    paths.map(async (path) => {
      const { length } = await readFile(join(dist, path.replace(/(^|\/)$/u, '$1index.html')));
      return { path, length, kind: parseAddress(`/${path}`, '/')?.kind ?? 'other' };
    }),
  );
  sized.sort((a, b) => b.length - a.length || byCodeUnits(a.path, b.path));
  const byKind = Map.groupBy(sized, ({ kind }) => kind);
  const chosen = [...byKind].map(([kind, [first]]): [string, string] => [kind, first!.path]);
  return [
    ...chosen,
    ['bulletin-rich', RICH_BULLETIN],
    ['award-list', AWARD_LIST],
    ['found', 'tim-kiem/?q=thi+dua'],
  ];
}

async function takePicture(
  browser: Browser,
  address: string,
  file: string,
  options: BrowserContextOptions,
  isPrint: boolean,
): Promise<Buffer> {
  const page = await browser.newPage(options);
  if (isPrint) await page.emulateMedia({ media: 'print' });
  await page.goto(address, { waitUntil: 'networkidle' });
  // Pictures below the first screen wait until they come near.
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
  });
  const picture = await page.screenshot({ path: file, fullPage: true });
  await page.close();
  return picture;
}

async function composeSheet(file: string, pictures: readonly Buffer[]): Promise<void> {
  const { height, scale, gap } = SHEET;
  let left = gap;
  const placed: { input: Buffer; left: number; top: number }[] = [];
  for (const picture of pictures) {
    const size = await sharp(picture).metadata();
    const shown = { width: size.width, height: Math.min(size.height, height) };
    const width = Math.round(size.width * scale);
    const input = await sharp(picture)
      .extract({ left: 0, top: 0, ...shown })
      .resize({ width })
      .png()
      .toBuffer();
    placed.push({ input, left, top: gap });
    left += width + gap;
  }
  const ground = {
    width: left,
    height: Math.round(height * scale) + 2 * gap,
    channels: 3,
    background: '#888',
  } as const;
  await sharp({ create: ground }).composite(placed).png().toFile(file);
}

await runCommand(async () => {
  const { values, positionals } = parseCommandArgs({
    options: { into: { type: 'string' } },
    allowPositionals: true,
  });
  await takeAll(resolve(values.into ?? join(getFolders().cache, '..', 'screenshots')), positionals);
  return 0;
});
