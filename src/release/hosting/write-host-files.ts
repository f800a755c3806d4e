import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folders } from '../../folders.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import type { Redirect } from '../../models/redirects.ts';
import type { Site } from '../../site.ts';
import { formatCaddySite } from './caddy.ts';
import { buildHeaderTable } from './headers.ts';
import { formatHostHeaders } from './host-headers.ts';
import { formatNginxHttp, formatNginxServer } from './nginx.ts';
import { formatSecurityTxt, SECURITY_TXT } from './security-txt.ts';

/** The files with which an office sets up its own server, and the folder that they lie in. */
export interface ServerFiles {
  folder: string;
  nginxHttp: string;
  nginxServer: string;
  caddy: string;
  /** The table of headers as JSON, for hosts with a configuration format of their own. */
  headers: string;
  /** The redirects as JSON, for hosts with a configuration format of their own. */
  redirects: string;
}

/** Paths of the configurations for an office's own server: beside the site, because they are not published. */
export function serverFiles({ staging }: Pick<Folders, 'staging'>): ServerFiles {
  return serverFilesIn(join(dirname(staging), 'deploy'));
}

/** The same files in another folder. */
export function serverFilesIn(folder: string): ServerFiles {
  return {
    folder,
    nginxHttp: join(folder, 'nginx-http.conf'),
    nginxServer: join(folder, 'nginx-server.conf'),
    caddy: join(folder, 'Caddyfile-site'),
    headers: join(folder, 'headers.json'),
    redirects: join(folder, 'redirects.json'),
  };
}

/**
 * Writes what hosts look for into a build: `_headers`, and `security.txt` when the office names a contact that has not expired.
 * `coming` are files that will lie at the top of the site besides those that do already.
 */
export async function writeHostFiles(
  site: Site,
  { staging, releaseMoment, coming }: { staging: string; releaseMoment: string; coming: readonly string[] },
): Promise<void> {
  const securityTxt = formatSecurityTxt(site, releaseMoment);
  // A file from `public` must not name another contact.
  await rm(join(staging, SECURITY_TXT), { force: true });
  if (securityTxt !== undefined) {
    await mkdir(dirname(join(staging, SECURITY_TXT)), { recursive: true });
    await writeFile(join(staging, SECURITY_TXT), securityTxt);
  }
  const found = await readdir(staging, { withFileTypes: true });
  const entries = found
    .filter(({ name }) => !/^_(?:headers|redirects)$/.test(name))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .concat(coming)
    .sort();
  await writeFile(join(staging, '_headers'), formatHostHeaders(buildHeaderTable(site), entries));
}

/** Writes the configurations of servers for a site that is about to be published. */
export async function writeServerFiles(
  site: Pick<Site, 'url' | 'meterScript'>,
  redirects: readonly Redirect[],
  files: ServerFiles,
): Promise<void> {
  const table = buildHeaderTable(site);
  await writeFileAtomically(files.nginxHttp, formatNginxHttp(table, redirects));
  await writeFileAtomically(files.nginxServer, formatNginxServer(table));
  await writeFileAtomically(files.caddy, formatCaddySite(table, redirects));
  await writeFileAtomically(files.headers, `${JSON.stringify(table, undefined, 1)}\n`);
  await writeFileAtomically(files.redirects, `${JSON.stringify(redirects, undefined, 1)}\n`);
}
