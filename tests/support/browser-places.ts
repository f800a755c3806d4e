import { chromium } from 'playwright-core';
import { listBrowserPlaces } from '../../src/offline/pdf/browser-places.ts';

/** Playwright throws on a platform for which it builds no browser. */
function listDownloaded(): string[] {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** The files that may be a browser for the tests: those that the product looks for, and after them the one that Playwright downloads. */
export function listTestBrowsers(): string[] {
  const places = listBrowserPlaces();
  return (process.env['BANTIN_BROWSER'] ?? '') === ''
    ? [...new Set([...places, ...listDownloaded()])]
    : places;
}
