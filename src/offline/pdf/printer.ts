import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Stop } from '../../strings/stop.ts';
import { offlineWords } from '../stop.ts';
import { listBrowserPlaces } from './browser-places.ts';

/** Prints an HTML file into a PDF: tagged, with an outline of its headings. Throws a `Stop` when the browser has not finished the PDF. */
export type Printer = (page: string, pdf: string) => Promise<void>;

/**
 * What makes a browser of the Chromium family print without a window, and keeps it off the network. It is without its sandbox, which
 * containers and administrators' accounts do not have: it opens nothing but a page of ours, in which no script stands.
 */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
];

/** A page that shows whether a browser prints. */
const TRIAL = '<!doctype html><title>Bantin</title><p>Bantin</p>';

/** Milliseconds in which a browser prints a page of one line; one that hangs is passed over. */
const TRIAL_LIMIT = 120_000;

/** The end of a PDF, at most so many bytes before the end of its file. */
const END = { sign: '%%EOF', within: 32 };

/**
 * The first browser of this machine that has printed a page in `work`: a file of the right name may be a stub, and one that is packed
 * with rules of its own may not see the folder. Throws a `Stop` when there is none.
 */
export async function findPrinter(
  work: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Printer> {
  const page = join(work, 'in-thu.html');
  await writeFile(page, TRIAL);
  const places = listBrowserPlaces(process.platform, environment).filter((place) => existsSync(place));
  for (const place of places) {
    try {
      await print(place, work, page, join(work, 'in-thu.pdf'), TRIAL_LIMIT);
      return (from, to) => print(place, work, from, to);
    } catch {
      // The next one is tried.
    }
  }
  throw new Stop(offlineWords().stopped.noBrowser(places));
}

async function print(browser: string, work: string, page: string, pdf: string, timeout = 0): Promise<void> {
  // What an earlier printing has left is not taken for this one.
  await rm(pdf, { force: true });
  const profile = join(work, 'trinh-duyet');
  const words = [...FLAGS, `--user-data-dir=${profile}`, `--print-to-pdf=${pdf}`, pathToFileURL(page).href];
  await new Promise<void>((resolve, reject) => {
    spawn(browser, words, { stdio: 'ignore', timeout, killSignal: 'SIGKILL' })
      .on('error', reject)
      .on('close', () => resolve());
  });
  if (!(await isFinished(pdf))) throw new Stop(offlineWords().stopped.notPrinted(browser));
}

async function isFinished(pdf: string): Promise<boolean> {
  const size = (await stat(pdf).catch(() => undefined))?.size ?? 0;
  if (size < END.within) return false;
  const file = await open(pdf);
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(END.within), position: size - END.within });
    return buffer.toString('latin1').includes(END.sign);
  } finally {
    await file.close();
  }
}
