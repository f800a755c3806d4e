import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../support/browser.ts';
import { openFirefox } from './firefox.ts';

/** A page opened from a disk, in whichever browser. */
export interface DiskPage {
  /** Opens a file of the disk by its path, with what may follow it in an address. */
  open(path: string, query?: string): Promise<void>;
  address(): string;
  /** Runs a function of the test in the page; it can use nothing but its argument. */
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** Waits until a function holds in the page. */
  waitFor<Argument>(holds: (argument: Argument) => boolean, argument: Argument): Promise<void>;
  /** Types into a field as a reader does. */
  type(selector: string, text: string): Promise<void>;
  /** Follows a link and waits for what it leads to. */
  click(selector: string): Promise<void>;
  /**
   * Whether the browser keeps the files of a disk from each other, as it does for readers; automation may switch that off, and
   * then everything seems to work. Asked on another page, because what it says of the refusal comes late.
   */
  isKeptFromOtherFiles(bag: string): Promise<boolean>;
  /** Everything that went wrong, and every request that was not for a file. */
  problems: string[];
  close(): Promise<void>;
}

export type ReaderName = 'Chromium' | 'Firefox';

/** Opens one of the two browsers as readers have them, without a network. */
export function openDiskPage(name: ReaderName): Promise<DiskPage> {
  return name === 'Chromium' ? openInChromium() : openInFirefox();
}

/** A file of an edition, in which another one is asked for. */
const searchAddress = (bag: string): string => pathToFileURL(join(bag, 'data/site/tim-kiem/index.html')).href;

/** Runs in the page. */
function isRefused(): Promise<boolean> {
  return fetch('../index.html').then(
    () => false,
    () => true,
  );
}

function judge(problems: string[], address: string): void {
  if (!/^(?:file|data|about):/u.test(address)) problems.push(`not a file: ${address}`);
}

async function openInChromium(): Promise<DiskPage> {
  const browser = await openBrowser();
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('request', (request) => judge(problems, request.url()));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // The icon comes last of all, and a page may be left before.
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} (${reason})`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  return {
    open: async (path, query = '') => void (await page.goto(pathToFileURL(path).href + query)),
    address: () => page.url(),
    evaluate: (run, argument) => page.evaluate(run as never, argument),
    waitFor: async (holds, argument) => void (await page.waitForFunction(holds as never, argument)),
    type: (selector, text) => page.fill(selector, text),
    async click(selector) {
      await Promise.all([page.waitForNavigation(), page.click(selector)]);
    },
    async isKeptFromOtherFiles(bag) {
      const other = await context.newPage();
      await other.goto(searchAddress(bag));
      const isKept = await other.evaluate(isRefused);
      await other.close();
      return isKept;
    },
    problems,
    close: () => browser.close(),
  };
}

async function openInFirefox(): Promise<DiskPage> {
  const browser = await openFirefox();
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('request', (request) => judge(problems, request.url()));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('pageerror', (error) => problems.push(`uncaught: ${String(error)}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  return {
    open: async (path, query = '') => void (await page.goto(pathToFileURL(path).href + query)),
    address: () => page.url(),
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    waitFor: async (holds, argument) =>
      void (await page.waitForFunction(holds as never, {}, argument as never)),
    async type(selector, text) {
      await page.$eval(selector, (field) => ((field as HTMLInputElement).value = ''));
      await page.type(selector, text);
    },
    async click(selector) {
      await Promise.all([page.waitForNavigation(), page.click(selector)]);
      // Firefox may tell of the navigation before the page is there.
      await page.waitForFunction(() => document.readyState === 'complete');
    },
    async isKeptFromOtherFiles(bag) {
      const other = await browser.newPage();
      await other.goto(searchAddress(bag));
      const isKept = await other.evaluate(isRefused);
      await other.close();
      return isKept;
    },
    problems,
    close: () => browser.close(),
  };
}
