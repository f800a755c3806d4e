import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findFreePort } from '../../scripts/local-nginx.ts';
import { getBuildProject } from '../support/build-project.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../support/content-root.ts';
import { readProjectFile } from '../support/project.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

/** Seconds until a page is there, the building of a site included. */
const PATIENCE = 180;
const HOOK = join(import.meta.dirname, 'network-hook.mjs');
const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };

let root: string;
let project: string;
let home: string;
let attempts: string;

beforeAll(async () => {
  project = await getBuildProject();
  root = await writeContentRoot({ [BULLETIN]: bulletinText() });
  home = join(dirname(root), 'nha');
  attempts = join(dirname(root), 'attempts');
});
beforeEach(() => mkdir(home, { recursive: true }));
afterAll(() => rm(dirname(root), { recursive: true, force: true }));

/** Starts an npm script on a machine where nobody has ever run Astro, and where nothing forbids it to report. */
function start(script: string, args: readonly string[]): ChildProcess & { said: () => string } {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, ['--run', script, '--', ...args], {
    cwd: project,
    // A group of its own: it ends with all that it has started.
    detached: true,
    env: {
      PATH,
      NODE_COMPILE_CACHE,
      HOME: home,
      BANTIN_CONTENT: root,
      NODE_OPTIONS: `--import=${HOOK}`,
      FAULT_NETWORK: attempts,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return Object.assign(child, { said: () => Buffer.concat(chunks).toString() });
}

async function run(script: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = start(script, args);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: child.said() };
}

/** Starts a server, asks it for a page, and ends it. */
async function serve(
  script: string,
  ...args: string[]
): Promise<{ page: string; said: string; port: number }> {
  const port = await findFreePort();
  const child = start(script, ['--port', String(port), ...args]);
  let page = '';
  for (let attempt = 0; attempt < PATIENCE * 10 && page === '' && child.exitCode === null; attempt += 1) {
    const address = `http://localhost:${port}/tin/2024/tin-thu/`;
    page = await fetch(address).then(
      (answer) => answer.text(),
      () => '',
    );
    await wait(100);
  }
  // The question for a newer version comes beside the first page.
  await wait(1000);
  process.kill(-child.pid!, 'SIGTERM');
  if (child.exitCode === null) await once(child, 'close');
  return { page, said: child.said(), port };
}

async function expectQuiet(said: string): Promise<void> {
  expect(existsSync(attempts) ? await readFile(attempts, 'utf8') : '').toBe('');
  expect(said).not.toMatch(/telemetry|anonymous|new version|update available|https:\/\/astro\.build/iu);
  // npm's own folder aside, nothing is put down at the user's.
  expect(await readdir(home, { recursive: true })).toEqual([]);
}

describe('no host is asked for, nothing is reported, and nothing is remembered at the user’s by', () => {
  it.each([
    ['build'],
    ['check'],
    ['format', '--check'],
    ['new', '--title', 'Hội nghị thử thứ hai', '--date', '2024-06-07', '--section', 'tin-tuc'],
    ['offline', '--date', '2024-06-08', '--out', 'GOI'],
    ['verify', 'GOI'],
  ])(
    'npm run %s',
    async (script, ...args) => {
      const bag = join(dirname(root), 'goi.zip');
      const { code, said } = await run(script, ...args.map((word) => word.replace('GOI', bag)));
      expect(code, said).toBe(0);
      await expectQuiet(said);
    },
    300_000,
  );

  /** The last one does what the one before does, too. */
  const servers: [string, ...string[]][] = [
    ['dev', '--ignore-lock'],
    ['preview', '--ignore-lock'],
    ['start'],
  ];

  it.each(servers.filter(([script]) => IS_THOROUGH || script !== 'preview'))(
    'npm run %s',
    async (script, ...args) => {
      const { page, said, port } = await serve(script, ...args);
      expect(page, said).toContain('Hội nghị thử nghiệm');
      expect(said).toContain(`http://localhost:${port}/`);
      await expectQuiet(said);
    },
    300_000,
  );

  it('any npm script: none starts Astro itself', () => {
    expect(Object.values(scripts).filter((line) => /(?:^|&& )astro\b/u.test(line))).toEqual([]);
  });
});
