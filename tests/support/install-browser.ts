import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const MINUTE = 60_000;

/** Runs one command with its output shown, and tells whether it ended well. */
function run(command: string, args: string[], options: SpawnSyncOptions): boolean {
  console.log(`  ${[command, ...args].join(' ')}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error !== undefined) console.log(`  ${error.message}`);
  return status === 0;
}

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

function installWithApt(): boolean {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return false;
  // -n: a password cannot be typed into a test run.
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words: string[]): boolean => {
    const [command = '', ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words];
    return run(command, args, { timeout: 10 * MINUTE });
  };
  return apt('update') && apt('install', '-y', 'chromium');
}

/** Tries to get a browser onto this machine in one way, showing what it does; false if that way leads nowhere. */
export function installBrowser(way: 'playwright' | 'apt'): boolean {
  return way === 'playwright' ? downloadWithPlaywright() : installWithApt();
}
