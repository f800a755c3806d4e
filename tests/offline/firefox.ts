import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { installWithApt } from '../support/install-with-apt.ts';

/** A Firefox of this machine that has proved that it starts. */
export interface InstalledFirefox {
  path: string;
  version: string;
}

const COMMANDS = ['firefox-esr', 'firefox'];
const USUAL = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** Lists the files that may be a Firefox. A browser named by BANTIN_FIREFOX is the only one that is tried. */
export function listFirefoxPlaces(): string[] {
  const named = process.env['BANTIN_FIREFOX'] ?? '';
  if (named !== '') return [named];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))), ...USUAL];
}

/**
 * Starts Firefox as a reader has it: pages on a disk may not read other files. Automation switches that policy off, and
 * then everything seems to work, so it is switched on again; a test has to prove that it is. The network is shut.
 */
export async function openFirefox(): Promise<Browser> {
  const failures: string[] = [];
  for (const path of listFirefoxPlaces()) {
    if (!existsSync(path)) continue;
    try {
      return await launch({
        browser: 'firefox',
        executablePath: path,
        headless: true,
        extraPrefsFirefox: {
          'security.fileuri.strict_origin_policy': true,
          // Nothing answers at this address, and no host is exempt.
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': 9,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': 9,
        },
      });
    } catch (error) {
      failures.push(`${path} does not start: ${String(error)}`);
    }
  }
  throw new Error(
    ['No Firefox starts on this machine: npm run find-firefox installs one.', ...failures].join('\n'),
  );
}

/** Finds the Firefox that `openFirefox` opens; throws if there is none. */
export async function getInstalledFirefox(): Promise<InstalledFirefox> {
  const browser = await openFirefox();
  const version = await browser.version();
  await browser.close();
  return { path: listFirefoxPlaces().find((path) => existsSync(path))!, version };
}

/** Installs Debian's Firefox, showing what is done; false where that is not possible. */
export function installFirefox(): boolean {
  return installWithApt(['firefox-esr']);
}
