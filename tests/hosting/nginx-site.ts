import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Folders } from '../../src/folders.ts';
import { layOutArtefact } from '../../src/release/hosting/artefact.ts';
import { startNginx } from '../../scripts/local-nginx.ts';
import { serverFilesIn } from '../../src/release/hosting/write-host-files.ts';
import { foldersOf } from '../support/build-site.ts';
import { oncePerRun } from '../support/once-per-run.ts';

/** What nginx tells of a file besides the table. */
const ITS_OWN = new Set([
  'accept-ranges',
  'connection',
  'content-length',
  'date',
  'etag',
  'last-modified',
  'server',
  'vary',
]);

/** A shared site as a server is given it, and nginx serving it. */
export interface NginxSite {
  port: number;
  /** With the base path. */
  url: string;
  folders: Folders;
  artefact: string;
  close(): Promise<void>;
}

/** Serves a copy of the artefact of a shared site, which is laid out once per run, with the configuration that lies in it. */
export async function openNginxSite(dist: string, base: string): Promise<NginxSite> {
  const folders = foldersOf(dist);
  const shared = await oncePerRun(`${dist}.artefact.json`, () => layOutArtefact(folders, `${dist}.artefact`));
  const artefact = join(await mkdtemp(join(tmpdir(), 'bantin-artefact-')), 'ban-phat-hanh');
  await cp(shared.folder, artefact, { recursive: true });
  const server = await startNginx(join(artefact, 'site'), serverFilesIn(join(artefact, 'server')));
  const close = async (): Promise<void> => {
    await server.close();
    await rm(join(artefact, '..'), { recursive: true, force: true });
  };
  return { port: server.port, url: `http://127.0.0.1:${server.port}${base}`, folders, artefact, close };
}

/** Every header of an answer that the table has to account for. */
export function givenHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !ITS_OWN.has(name)));
}
