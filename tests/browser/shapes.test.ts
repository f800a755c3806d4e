import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { chooseOfEachKind, listReadPages, listSideways, lookAtPages } from '../support/read-pages.ts';
import { STRICT_CSP } from '../support/serve.ts';

const { dist, browser, host } = await browseSite('demo', { csp: STRICT_CSP });

describe('the pages of the demo site, of every kind, on a narrow screen, without pictures and without JavaScript', () => {
  // Half a minute on a machine that does nothing else; a busy one needs longer.
  it(
    'are read: they keep their shape and their links, each picture has words in its place or beside it, and no button does nothing',
    {
      timeout: 300_000,
    },
    async () => {
      const paths = chooseOfEachKind(await listReadPages(dist));
      expect(paths.length).toBeGreaterThan(30);
      const options = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };
      const visit = { url: host.url, paths, options, without: /\.(?:jpg|webp|png|svg)$/u };
      const found = await lookAtPages(browser, visit, async (page) => {
        const unseen = await page
          .locator('main a')
          .evaluateAll((links) =>
            links
              .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height === 0)
              .map((each) => `${each.className} vanishes`),
          );
        const unnamed = await page
          .locator('main img')
          .evaluateAll((images) =>
            images
              .filter((each) => !each.getAttribute('alt') && !each.closest('.card'))
              .map((each) => `${each.getAttribute('src')} has no words`),
          );
        const dead = await page.locator('button').evaluateAll((buttons) =>
          buttons
            .filter((each) => each.checkVisibility() && !each.hasAttribute('popovertarget'))
            .filter((each) => each.getAttribute('type') !== 'submit')
            .map((each) => `${each.textContent.trim()} does nothing`),
        );
        const [heading, words] = await Promise.all([
          page.locator('main h1').isVisible(),
          page.locator('main').innerText(),
        ]);
        const silent = heading && words.length > 40 ? [] : ['says nothing'];
        return [...unseen, ...unnamed, ...dead, ...silent, ...(await listSideways(page))];
      });
      expect(found).toEqual([]);
    },
  );
});

describe('without JavaScript', () => {
  it('the menu of a narrow screen opens and closes', async () => {
    const { page, close } = await openPage(browser, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.goto(host.url);
    const menu = page.locator('.site-menu');
    expect(await menu.isVisible()).toBe(false);
    await page.locator('.open-button--menu').click();
    await menu.waitFor({ state: 'visible' });
    await page.locator('.site-menu__close').click();
    await menu.waitFor({ state: 'hidden' });
    await page.locator('.open-button--menu').click();
    await menu.getByRole('link', { name: 'Cụm, khối thi đua' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cụm, khối thi đua' }).waitFor();
    await close();
  });

  it('a thumbnail leads to the large picture, the citation opens, and no dead button is shown', async () => {
    const { page, problems, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(host.url + RICH_BULLETIN);
    for (const button of await page.locator('main button').all())
      expect(await button.isVisible()).toBe(false);
    await page.locator('.tools__summary').click();
    expect(await page.locator('.tools__citation').isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await page.locator('.gallery .figure__link').first().click();
    expect(page.url()).toMatch(/\/anh\/[0-9a-f]+-\d+\.jpg$/u);
    await close();
  });
});
