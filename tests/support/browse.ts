import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { getBuiltSite, type BuiltSiteName } from './built-sites.ts';
import { serveFolder, type ServedFolder } from './serve.ts';

/** Base paths of the shared sites that lie below one. */
const BASES: Partial<Record<BuiltSiteName, string>> = { demo: '/tdkt/' };

/** A shared site in a browser. */
export interface BrowsedSite {
  /** The folder in which it is finished. */
  dist: string;
  /** The site as served at the base path that it was built for. */
  host: ServedFolder;
  browser: Browser;
}

/** A browser, with more flags if given, that is closed after the tests of this file, or of the `describe` in which it is asked for. */
export async function browse(flags: readonly string[] = []): Promise<Browser> {
  const browser = await openBrowser(flags);
  afterAll(() => browser.close());
  return browser;
}

/** A shared site, served and in a browser until the tests of the file have ended. Ask at the top of a file. */
export async function browseSite(name: BuiltSiteName, options: { csp?: string } = {}): Promise<BrowsedSite> {
  const dist = await getBuiltSite(name);
  const host = await serveFolder(dist, BASES[name] ?? '/', options);
  afterAll(() => host.close());
  return { dist, host, browser: await browse() };
}
