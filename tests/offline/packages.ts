import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeEdition } from '../../src/offline/make-edition.ts';
import type { EditionOptions } from '../../src/offline/options.ts';
import { copySite, foldersOf } from '../support/build-site.ts';
import { oncePerRun } from '../support/once-per-run.ts';
import { PROJECT } from '../support/project.ts';

/** The date of every edition that the tests make. */
export const EDITION_DATE = '2026-09-12';

/** Makes the edition of a copy of a built site, because packing writes beside it, in a new folder and returns the ZIP. */
export async function makePackage(dist: string, options: Partial<EditionOptions> = {}): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'bantin-offline-'));
  const { file } = await makeEdition({
    folders: foldersOf(await copySite(dist)),
    withImages: true,
    date: EDITION_DATE,
    out: join(out, 'goi.zip'),
    ...options,
  });
  return file;
}

/**
 * The edition of a shared site, packed once per run because packing is the longest part of these tests. Nobody may change it.
 */
export function sharePackage(dist: string): Promise<string> {
  return oncePerRun(`${dist}.package.json`, () => makePackage(dist));
}

/** The same, unpacked once per run. */
export function shareBag(dist: string): Promise<string> {
  return oncePerRun(`${dist}.bag.json`, async () => unpack(await sharePackage(dist)));
}

/** Unpacks a package with a tool that is not ours, into a folder whose name is as awkward as names get. */
export async function unpack(zip: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'Ổ đĩa của Đỗ Hồng Hà #1 100% '));
  execFileSync('unzip', ['-q', zip, '-d', folder]);
  const [bag] = await readdir(folder);
  return join(folder, bag!);
}

/** How a command ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** Runs one of the project's scripts as npm would, on the content root of a built site. */
export async function runScript(
  script: 'offline' | 'verify',
  words: readonly string[],
  options: {
    dist?: string;
    environment?: Record<string, string>;
    killAfter?: number;
    limitKilobytes?: number;
  } = {},
): Promise<Ended> {
  const { dist, environment = {}, killAfter, limitKilobytes } = options;
  const line = [process.execPath, join(PROJECT, 'scripts', `${script}.ts`), ...words];
  const limited =
    limitKilobytes === undefined
      ? line
      : ['bash', '-c', `ulimit -f ${limitKilobytes}; exec "$@"`, 'bash', ...line];
  const child = spawn(limited[0]!, limited.slice(1), {
    cwd: PROJECT,
    env: {
      ...process.env,
      ...(dist === undefined ? {} : { BANTIN_CONTENT: foldersOf(dist).content }),
      ...environment,
    },
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  return { code, signal, output: Buffer.concat(chunks).toString('utf8') };
}
