import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BulletinRecord } from '../../src/models/record.ts';
import { planParts } from '../../src/search/part-plan.ts';
import type { Ask } from './measure.ts';
import { writeParts } from './write-parts.ts';

/**
 * Puts the index of other bulletins into a copy of a built site: its search page then answers for bulletins that were never
 * rendered. Returns the folder.
 */
export async function makeSearchSite(
  built: string,
  records: readonly BulletinRecord[],
  parts = planParts(records, []),
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-search-'));
  for (const part of ['tim-kiem', '_astro', 'favicon.svg']) {
    await cp(join(built, part), join(folder, part), { recursive: true });
  }
  await writeParts(parts, folder);
  return folder;
}

/** Removes a folder that `makeSearchSite` made. */
export async function removeSearchSite(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Searches as a reader does, on an opened search page, and reads the results from the page. */
export function askOn(page: Page): Ask {
  return async (text) => {
    await page.fill('[data-part="field"]', text);
    await page.press('[data-part="field"]', 'Enter');
    await page.waitForSelector('[data-part="results"][aria-busy="false"]', {
      state: 'attached',
      timeout: 30_000,
    });
    return listAddresses(page);
  };
}

/** The addresses of the results that a search page shows. */
export function listAddresses(page: Page): Promise<string[]> {
  return page.$$eval('[data-part="link"]', (links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
}
