import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { sumFiles } from '../../src/files/checksums.ts';
import { buildSiteUnder, copyContentRoot } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
const built = await getBuiltSite('seed');

const HOOK = `--import=${join(import.meta.dirname, 'network-hook.mjs')}`;
const INTERFACES = `for (const [name, list] of Object.entries(require('os').networkInterfaces()))
  if (list.some(({ internal }) => !internal)) console.log(name)`;

/** A program that starts another one without any network, if this system lets us; otherwise nothing, and why. */
function findSandbox(): { starter: string[]; way: string } {
  for (const starter of [
    ['unshare', '-n', '--'],
    ['unshare', '-r', '-n', '--'],
  ]) {
    const [program = '', ...rest] = starter;
    const { status, stdout } = spawnSync(program, [...rest, process.execPath, '-e', INTERFACES], {
      encoding: 'utf8',
    });
    if (status === 0 && stdout === '') return { starter, way: starter.join(' ') };
  }
  return {
    starter: [],
    way: 'the sockets of Node refused; for a system without network run the tests on Linux as root or where user namespaces are allowed (unshare, of util-linux)',
  };
}

it('a build without network gives the same site, and asks for no host', async () => {
  const { starter, way } = findSandbox();
  const root = await copyContentRoot('content');
  const attempts = join(dirname(root), 'attempts');
  const environment = {
    NODE_OPTIONS: HOOK,
    FAULT_NETWORK: attempts,
    // As it is on an office's machine, where nothing forbids Astro to report.
    ASTRO_TELEMETRY_DISABLED: '',
    CI: '',
  };
  const { code, output, dist } = await buildSiteUnder({ starter }, root, environment);
  expect(existsSync(attempts) ? await readFile(attempts, 'utf8') : '').toBe('');
  expect(code, output).toBe(0);
  expect([...(await sumFiles(dist))]).toEqual([...(await sumFiles(built))]);
  console.log(`network: built under ${way}; no host was asked for`);
  await rm(dirname(root), { recursive: true });
}, 300_000);
