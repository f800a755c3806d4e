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

const isShell = (path: string) => /headless-shell(?:\.exe)?$/.test(path);

/**
 * The files that may be a browser for the tests: those that the product looks for, and after them the one that Playwright downloads.
 * Chromium's headless shell comes first: it is the same engine, and without the windows and tools of a whole browser it does
 * the same with a third of the work.
 */
export function listTestBrowsers(): string[] {
  const places = listBrowserPlaces();
  if ((process.env['BANTIN_BROWSER'] ?? '') !== '') return places;
  return [
    ...new Set([...places.filter(isShell), ...places.filter((path) => !isShell(path)), ...listDownloaded()]),
  ];
}
