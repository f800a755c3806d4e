import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const MINUTE = 60_000;

/** Runs one command with its output shown, and tells whether it ended well. */
export function run(command: string, args: string[], options: SpawnSyncOptions): boolean {
  console.log(`  ${[command, ...args].join(' ')}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error !== undefined) console.log(`  ${error.message}`);
  return status === 0;
}

/** Installs packages of Debian, showing what is done; false where that is not possible. */
export function installWithApt(packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return false;
  // -n: a password cannot be typed into a test run.
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words: string[]): boolean => {
    const [command = '', ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words];
    return run(command, args, { timeout: 10 * MINUTE });
  };
  return apt('update') && apt('install', '-y', ...packages);
}
