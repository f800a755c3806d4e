import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installWithApt, run } from './install-with-apt.ts';

const MINUTE = 60_000;

/**
 * The same as `npx playwright-core install --with-deps chromium`, download first: where the download cannot work it
 * fails within seconds, and not after its system packages have been installed for nothing.
 */
function downloadWithPlaywright(): boolean {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const environment = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const downloaded = run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    env: environment,
    timeout: 2 * MINUTE,
  });
  if (!downloaded) return false;
  if (process.platform !== 'linux') return true;
  return run(process.execPath, [cli, 'install-deps', 'chromium'], { timeout: 5 * MINUTE });
}

/** Tries to get a browser onto this machine in one way, showing what it does; false if that way leads nowhere. */
export function installBrowser(way: 'playwright' | 'apt'): boolean {
  return way === 'playwright' ? downloadWithPlaywright() : installWithApt(['chromium-headless-shell']);
}
