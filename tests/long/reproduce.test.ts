import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { getBuiltSite } from '../support/built-sites.ts';
import { PROJECT } from '../support/project.ts';

// Each is two builds or more, and the machine may be busy.
vi.setConfig({ testTimeout: 600_000 });

/** The oldest Node that the project runs on, and the package that holds nothing but its program. */
const OTHER_NODE = {
  version: '22.23.3',
  name: `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
};

/** The present release, which is only read. */
const dist = await getBuiltSite('seed');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-node-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function runReproduce(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/reproduce.ts'), ...args], {
    cwd: PROJECT,
    // Without the variables of the test runner, by which Astro and Vite behave otherwise.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      BANTIN_CONTENT: dist.replace(/\.dist$/u, ''),
      BANTIN_LANG: 'en',
    },
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}

/** Another Node, from the registry that npm is set up for: only for the long run. */
function installOtherNode(): string {
  const { name, version } = OTHER_NODE;
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-save', `${name}@${version}`],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect(status, `npm install ${name}@${version}: ${stderr}`).toBe(0);
  return join(folder, 'node_modules', name, 'bin', 'node');
}

it('npm run reproduce finds the digest that the release page shows', async () => {
  const { code, output } = await runReproduce('--node', installOtherNode());
  expect(code, output).toBe(0);
  const [, digest] = /sha256:([0-9a-f]{64})/u.exec(await readFile(join(dist, 'phat-hanh.txt'), 'utf8'))!;
  const builds = output.split('\n').filter((line) => line.startsWith('✓'));
  expect(builds.length).toBeGreaterThanOrEqual(4);
  expect(builds.filter((line) => !line.includes(digest!))).toEqual([]);
  expect(output).toContain('The present release is that site too.');
  expect(output).toContain(`by Node v${OTHER_NODE.version}`);
  console.log(output);
});
