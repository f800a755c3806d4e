import { describe, expect, it } from 'vitest';
import { pageKinds, type PageKind } from '../../src/addresses/page-kinds.ts';
import { parseAddress } from '../../src/addresses/parse-site-file.ts';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { listFaultsOfSight } from '../support/look-for-faults.ts';
import { listReadPages, lookAtPages } from '../support/read-pages.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

// What axe does not see. The ground of the viewer is in `viewer.test.ts`.

const { dist, browser, host } = await browseSite('demo');
/** Windows, and how large letters are in them: at 200% only letters grow, as by a setting of the browser. */
const VIEWS = [
  { width: 320, letters: 100 },
  { width: 360, letters: 100 },
  { width: 768, letters: 100 },
  { width: 1440, letters: 100 },
  { width: 360, letters: 200 },
  { width: 1440, letters: 200 },
];
/** Of each kind the first and the last, or all. */
const MOST_OF_A_KIND = IS_THOROUGH ? Infinity : 2;

/** Some pages of every kind that is declared. */
async function chooseOfDeclaredKinds(): Promise<Map<PageKind, string[]>> {
  const kinds = Object.keys(pageKinds) as PageKind[];
  const byKind = Map.groupBy(await listReadPages(dist), (path) => parseAddress(`/${path}`, '/')?.kind);
  return new Map(
    kinds.map((kind) => {
      const paths = byKind.get(kind) ?? [];
      const step = Math.max(1, (paths.length - 1) / (MOST_OF_A_KIND - 1));
      return [kind, paths.filter((_, index) => Math.round(Math.round(index / step) * step) === index)];
    }),
  );
}

it(
  'on no page of any kind of the demo words stand on each other, are broken inside or are cut off, on telephones, on wide screens and with letters twice as large',
  { timeout: 900_000 },
  async () => {
    const chosen = await chooseOfDeclaredKinds();
    expect([...chosen].filter(([, paths]) => paths.length === 0)).toEqual([]);
    const paths = [...chosen.values()].flat();
    const options = { reducedMotion: 'reduce' } as const;
    const found = await lookAtPages(browser, { url: host.url, paths, options }, async (page) => {
      const faults: string[] = [];
      for (const { width, letters } of VIEWS) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(
          (size) => document.documentElement.style.setProperty('font-size', `${size}%`),
          letters,
        );
        faults.push(...(await listFaultsOfSight(page)).map((fault) => `at ${width}, ${letters}%: ${fault}`));
      }
      return faults;
    });
    console.log(`${paths.length} pages of ${chosen.size} kinds in ${VIEWS.length} views`);
    expect(found).toEqual([]);
  },
);

describe('of what is made wrong on purpose', () => {
  const FAULTS: Readonly<Record<string, string>> = {
    '.bulletin__when { margin-block-start: -3rem }': 'stand on each other',
    '.prose p { inline-size: 1.5rem; word-break: break-all }': 'inside',
    '.bulletin__title { block-size: 1rem; overflow: hidden }': 'cuts off',
    '.bulletin__header { margin-inline-start: -4rem }': 'leave the window',
  };
  it('each is seen', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(host.url + RICH_BULLETIN);
    for (const [css, fault] of Object.entries(FAULTS)) {
      const style = await page.addStyleTag({ content: css });
      const seen = await listFaultsOfSight(page);
      expect([css, seen.some((each) => each.includes(fault))]).toEqual([css, true]);
      await style.evaluate((element) => (element as Element).remove());
    }
    // None is left from the one before.
    expect(await listFaultsOfSight(page)).toEqual([]);
    await close();
  });
});
