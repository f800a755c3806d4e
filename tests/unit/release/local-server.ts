import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../../support/project.ts';
import { writeStandInSsh } from '../../support/stand-in-ssh.ts';
import { makeFolder } from './workshop.ts';

const run = promisify(execFile);
const RECIPES = join(PROJECT, 'src/release/deploy');

/** A release to publish: the text of its home page, and what else a test is about. */
export interface Sent {
  text: string;
  /** Minutes after an hour at which it was built; one later than the one before, unless it is given. */
  minute?: number;
  /** Files of the folder `server/`. */
  server?: Readonly<Record<string, string>>;
  takenBack?: string;
  smokeTest?: string;
  /** The addresses that it promises; none unless they are given. */
  addresses?: readonly string[];
  /** The command by which the server judges its configuration. */
  check?: string;
}

/** A server on this machine: what would be sent to it, and what it would run, is run here. */
export interface LocalServer {
  folder: string;
  /** The folder of the releases. */
  root: string;
  publish(sent: Sent): Promise<{ current: string; said: string; told: string }>;
  /** Publishes once more what was published last. */
  resend(): Promise<void>;
  manage(...words: string[]): Promise<string>;
  /** The home page that readers get. */
  shown(): Promise<string>;
  current(): Promise<string>;
  /** The releases that lie there, sorted. */
  kept(): Promise<string[]>;
  /** How often nginx was told to read its configuration again. */
  reloads(): Promise<number>;
}

/** The moment at so many minutes. */
export function momentOf(minute: number): string {
  return `2026-11-29T08:${String(minute).padStart(2, '0')}:00.000Z`;
}

/** The digest that a release with this text states. */
export function digestOf(text: string): string {
  return hash('sha256', text);
}

/** Makes such a server, without a release yet. It is removed when the running test has ended. */
export async function makeLocalServer(): Promise<LocalServer> {
  const folder = await makeFolder();
  const root = join(folder, 'srv');
  let last = 0;
  await writeStandInSsh(join(folder, 'bin'));
  const call = (script: string, words: readonly string[], check = 'true') =>
    run('sh', [join(RECIPES, script), ...words], {
      env: {
        ...process.env,
        PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
        BANTIN_CHECK: check,
        BANTIN_RELOAD: `echo reloaded >> '${folder}/reloads'`,
        BANTIN_INSTALLED: join(folder, 'etc'),
      },
    });
  const current = () => readlink(join(root, 'current'));
  return {
    folder,
    root,
    current,
    async publish({ check, minute = last + 1, ...sent }) {
      last = minute;
      const artefact = await writeArtefact(join(folder, 'artefact'), { ...sent, minute });
      const { stdout, stderr } = await call('publish-to-server.sh', [artefact, 'office@server', root], check);
      return { current: await current(), said: stderr, told: stdout };
    },
    async resend() {
      await call('publish-to-server.sh', [join(folder, 'artefact'), 'office@server', root]);
    },
    manage: async (...words) => (await call('releases.sh', ['office@server', root, ...words])).stdout,
    shown: () => readFile(join(root, 'current', 'site', 'index.html'), 'utf8'),
    kept: async () => (await readdir(join(root, 'releases'))).map((name) => `releases/${name}`).toSorted(),
    reloads: async () =>
      (await readFile(join(folder, 'reloads'), 'utf8').catch(() => '')).split('\n').length - 1,
  };
}

async function writeArtefact(
  artefact: string,
  { text, minute = 0, server = {}, takenBack = '', smokeTest = '', addresses = [] }: Sent,
): Promise<string> {
  await rm(artefact, { recursive: true, force: true });
  await mkdir(join(artefact, 'site'), { recursive: true });
  await writeFile(join(artefact, 'site', 'index.html'), text);
  await writeFile(join(artefact, 'site', 'same.css'), 'a {}');
  await mkdir(join(artefact, 'site', 'pagefind'));
  await writeFile(join(artefact, 'site', 'pagefind', `${digestOf(text)}.pf_index`), text);
  await writeFile(
    join(artefact, 'site', 'phat-hanh.txt'),
    `Trang thử\n\nBản phát hành: sha256:${digestOf(text)}\n`,
  );
  const manifest = { releaseMoment: momentOf(minute), files: {} };
  await writeFile(join(artefact, 'bantin-manifest.json'), `${JSON.stringify(manifest, undefined, 1)}\n`);
  await writeFile(join(artefact, 'taken-back.txt'), takenBack);
  await writeFile(join(artefact, 'addresses.txt'), addresses.map((line) => `${line}\n`).join(''));
  await writeFile(join(artefact, 'smoke-test.txt'), smokeTest);
  await symlink('/etc/passwd', join(artefact, 'site', 'ra-ngoai.html'));
  await mkdir(join(artefact, 'server'));
  for (const [name, lines] of Object.entries(server)) await writeFile(join(artefact, 'server', name), lines);
  return artefact;
}
