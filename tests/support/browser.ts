import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { listTestBrowsers } from './browser-places.ts';

/** What keeps a browser quiet and off the network; Playwright itself gives it a fresh profile each time. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser of this machine that has proved that it starts. */
export interface InstalledBrowser {
  path: string;
  version: string;
}

/** A page and everything that went wrong on it so far, one line each; a test expects `[]`. */
export interface OpenedPage {
  page: Page;
  problems: string[];
  close: () => Promise<void>;
}

/**
 * Starts the first browser of this machine that does start: a file of the right name may be a stub that only
 * recommends a package.
 */
async function launchFirst(flags: readonly string[] = []): Promise<{ path: string; browser: Browser }> {
  const failures: string[] = [];
  for (const path of listTestBrowsers()) {
    if (!existsSync(path)) continue;
    try {
      // Containers and CI runners seldom allow the sandbox, and the tests open nothing but the project's own pages.
      const options = {
        executablePath: path,
        headless: true,
        chromiumSandbox: false,
        args: [...FLAGS, ...flags],
      };
      return { path, browser: await chromium.launch(options) };
    } catch (error) {
      failures.push(`${path} does not start: ${String(error)}`);
    }
  }
  const named = process.env['BANTIN_BROWSER'] ?? '';
  const looked = named === '' ? 'No Chrome, Chromium or Edge' : `No browser at BANTIN_BROWSER (${named})`;
  throw new Error([`${looked} starts on this machine.`, ...failures].join('\n'));
}

/** Opens a browser without a window, with more flags; `npm run find-browser` has made sure that there is one. */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const { browser } = await launchFirst(flags);
  return browser;
}

/** Finds the browser that `openBrowser` opens; throws if there is none. */
export async function getInstalledBrowser(): Promise<InstalledBrowser> {
  const { path, browser } = await launchFirst();
  const version = browser.version();
  await browser.close();
  return { path, version };
}

function isForeign(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (!['http:', 'https:', 'ws:', 'wss:', 'ftp:'].includes(protocol)) return false;
  return hostname !== 'localhost' && hostname !== '[::1]' && !/^127(\.\d+){3}$/.test(hostname);
}

/**
 * Opens an empty page in a context of its own and writes down what no page of ours may do: errors on the console,
 * uncaught errors, requests that fail, requests to any host but this machine.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  const problems: string[] = [];
  context.on('console', (message) => {
    const { url } = message.location();
    // The icon at the root of the host is the browser's own idea, asked for once and lying outside the base path.
    if (message.type() !== 'error' || /^https?:\/\/[^/]+\/favicon\.ico$/.test(url)) return;
    problems.push(`console: ${message.text()} (${url})`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${String(error.error())}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // What a page no longer needs when it is left is no fault of it.
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} (${reason})`);
  });
  context.on('request', (request) => {
    if (isForeign(request.url())) problems.push(`foreign: ${request.url()}`);
  });
  return { page: await context.newPage(), problems, close: () => context.close() };
}
