import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Folders } from '../../src/folders.ts';
import {
  digestRelease,
  manifestFiles,
  readManifest,
  type Manifest,
} from '../../src/release/swap/manifest.ts';
import { RELEASE_FILE } from '../../src/release/swap/release-file.ts';
import { runWatch } from '../../src/watching/site/run.ts';
import { openNginxSite, type NginxSite } from '../hosting/nginx-site.ts';
import { copySite, foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';

/** The moment at which the shared site is looked at. */
export const NOW = '2026-12-01T08:00:00Z';

/** How a command has ended. */
export interface Report {
  code: number;
  /** The first line, and those of the table by the name of their check. */
  first: string;
  rows: Record<string, string>;
}

/** A shared site that nginx serves with its headers, a heartbeat beside it, and the folders of the machine that built it. */
export interface WatchedSite {
  nginx: NginxSite;
  folders: Folders;
  manifest: Manifest;
  /** Watches it as `npm run watch` does. */
  watch(args?: readonly string[], moment?: string): Promise<Report>;
  /** Gives a file of the site other contents, without its compressed forms; `undefined` removes it. Returns what undoes that. */
  put(path: string, contents: string | undefined): Promise<() => Promise<void>>;
  /** Writes the heartbeat as the server would some hours before `NOW`. */
  beat(hours: number, digest?: string): Promise<void>;
  close(): Promise<void>;
}

/** Serves the demo, which lies below a path, from copies that a test may change. */
export async function openWatchedSite(): Promise<WatchedSite> {
  const dist = await getBuiltSite('demo');
  const nginx = await openNginxSite(dist, '/tdkt/');
  const copy = await copySite(dist);
  const folders = foldersOf(copy);
  const manifest = (await readManifest(manifestFiles(folders).present))!;
  const own = digestRelease(manifest, RELEASE_FILE);
  const beat = (hours: number, digest = own): Promise<void> => {
    const ran = new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
    return writeFile(join(nginx.artefact, 'nhip.txt'), `ran: ${ran}\ndigest: sha256:${digest}\n`);
  };
  await beat(0.2);
  return {
    nginx,
    folders,
    manifest,
    watch: (args = [nginx.url], moment = NOW) => watch(args, folders, moment),
    put: (path, contents) => put(join(nginx.artefact, 'site', path), contents),
    beat,
    async close() {
      await nginx.close();
      await rm(join(copy, '..'), { recursive: true, force: true });
    },
  };
}

/** Runs the command in this process. */
export async function watch(args: readonly string[], folders: Folders, moment = NOW): Promise<Report> {
  const printed: string[] = [];
  const code = await runWatch(args, {
    getFolders: () => folders,
    getMoment: () => moment,
    print: (text) => printed.push(text),
  });
  const [first = '', ...lines] = printed.join('\n').split('\n');
  const rows = lines.map((line) => {
    const [, state = '', check = '', says = ''] = /^(\S+) +(.*?) {2,}(.*)$/u.exec(line) ?? [];
    return [check, `${state} ${says}`] as const;
  });
  return { code, first, rows: Object.fromEntries(rows) };
}

async function put(file: string, contents: string | undefined): Promise<() => Promise<void>> {
  const before = await Promise.all(
    ['', '.br', '.gz'].map(async (ending) => ({
      file: file + ending,
      bytes: await readFile(file + ending).catch(() => undefined),
    })),
  );
  for (const each of before) await rm(each.file, { force: true });
  if (contents !== undefined) await writeFile(file, contents);
  return async () => {
    await rm(file, { force: true });
    for (const each of before) if (each.bytes) await writeFile(each.file, each.bytes);
  };
}

/** A copy of a folder beside it. */
export async function copyBeside(folder: string, name: string): Promise<string> {
  const copy = join(folder, '..', `${basename(folder)}-${name}`);
  await cp(folder, copy, { recursive: true });
  return copy;
}
