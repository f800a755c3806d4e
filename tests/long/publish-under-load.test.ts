import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layOutArtefact } from '../../src/release/hosting/artefact.ts';
import { OFFICE_URLS, publishUnderLoad } from '../hosting/publish-under-load.ts';
import { openBrowser, openPage, type OpenedPage } from '../support/browser.ts';
import { buildSite, foldersOf } from '../support/build-site.ts';
import { bulletinText, smallJpeg, smallOffice, writeContentRoot } from '../support/content-root.ts';

/** Releases of each office; the first is there before anybody visits, so that 20 are published meanwhile. */
const RELEASES = [8, 8, 7] as const;
const CLIENTS = 6;
const BULLETINS = 6;
/** Milliseconds for 23 builds and 20 publishes on a busy machine. */
const LIMIT = 1_500_000;

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-tai-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const siteText = (url: string, release: number): string =>
  String(smallOffice['site.yaml'])
    .replace('title: Trang thử', `title: Trang thử ${release}`)
    .replace('https://thu.example/', url);

/** Real releases of an office, which differ in the title on every page and in a word of each bulletin. */
async function buildReleases(url: string, office: number, count: number): Promise<string[]> {
  const around = join(folder, `office-${office}`);
  const artefacts: string[] = [];
  for (let release = 0; release < count; release += 1) {
    const bulletins = Array.from({ length: BULLETINS }, (_, index) => [
      `bulletins/2024/tin-${index}/index.mdx`,
      bulletinText(
        {
          id: `tin-${index}`,
          title: `Hội nghị số ${index} của cơ quan hư cấu`,
          images: '[{ src: ./a.jpg, alt: Hội trường thử nghiệm }]',
        },
        `Đoạn đầu của bản tin ${index}, thi đua khen thưởng lần ${release}.\n\n![](./a.jpg)\n`,
      ),
    ]);
    const pictures = await Promise.all(
      Array.from({ length: BULLETINS }, async (_, index) => [
        `bulletins/2024/tin-${index}/a.jpg`,
        await smallJpeg(`#${office}${index}${index}`),
      ]),
    );
    const root = await writeContentRoot(
      { 'site.yaml': siteText(url, release), ...Object.fromEntries([...bulletins, ...pictures]) },
      around,
    );
    const { code, output, dist } = await buildSite(root);
    expect(code, output).toBe(0);
    const artefact = join(folder, 'artefacts', `${office}-${release}`);
    await layOutArtefact(foldersOf(dist), artefact);
    artefacts.push(artefact);
  }
  return artefacts;
}

/** The search page of each office, opened with its search begun. */
async function openSearches(port: number): Promise<OpenedPage[]> {
  const hosts = [...new Set(OFFICE_URLS.map((url) => new URL(url).host))];
  const rules = hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ');
  browser = await openBrowser([`--host-resolver-rules=${rules}`]);
  return Promise.all(
    OFFICE_URLS.map(async (url) => {
      const opened = await openPage(browser, { ignoreHTTPSErrors: true });
      await opened.page.goto(`${url}tim-kiem/`);
      await opened.page.focus('[data-part="field"]');
      return opened;
    }),
  );
}

it(
  'readers of three offices meet no error, no mixture and no broken search during 20 publishes',
  { timeout: LIMIT },
  async () => {
    const artefacts: string[][] = [];
    for (const [office, url] of OFFICE_URLS.entries())
      artefacts.push(await buildReleases(url, office, RELEASES[office]!));
    const found: string[] = [];
    const report = await publishUnderLoad(
      folder,
      artefacts as [string[], string[], string[]],
      CLIENTS,
      async ({ nginx }, publishing) => {
        const opened = await openSearches(nginx.https);
        await publishing;
        for (const { page, problems } of opened) {
          await page.type('[data-part="field"]', 'khen thuong');
          await page.waitForSelector('[data-part="results"][aria-busy="false"] [data-part="link"]', {
            timeout: 60_000,
          });
          found.push((await page.textContent('[data-part="status"]')) ?? '');
          expect(
            problems.filter((problem) => !/^foreign: https:\/\/(?:mot|hai)\.example\//u.test(problem)),
          ).toEqual([]);
        }
      },
    );
    const { publishes, requests, openSearches: searches, reopened, refused, mixed, brokenSearches } = report;
    const said =
      `${publishes} publishes, 3 offices: ${requests} requests, ${refused.length} refused, ${mixed.length} mixed; ` +
      `${searches} open search pages, ${brokenSearches.length} broken; ${reopened} connections opened again; in a browser: ${found.join(' | ')}`;
    console.log(said);
    expect({ publishes, refused, mixed, brokenSearches }).toEqual({
      publishes: 20,
      refused: [],
      mixed: [],
      brokenSearches: [],
    });
    expect([requests > 2000, searches > 50, found.length]).toEqual([true, true, OFFICE_URLS.length]);
  },
);
