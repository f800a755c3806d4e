import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort, findProgram } from '../../scripts/local-nginx.ts';
import type { ServerFiles } from '../../src/release/hosting/write-host-files.ts';
import { readProjectFile } from '../support/project.ts';

/** Caddy serving a site on this machine alone. */
export interface CaddyServer {
  port: number;
  /** The Caddyfile that it was started with. */
  file: string;
  close(): Promise<void>;
}

/** Serves the folder of a site by our recipe, with the configuration that the build wrote; `folder` is for what Caddy keeps. */
export async function startCaddy(site: string, files: ServerFiles, folder: string): Promise<CaddyServer> {
  const port = await findFreePort();
  const office = /^# This office is (\w+) here\.$/mu.exec(await readFile(files.caddy, 'utf8'))![1]!;
  return runCaddy(
    fillRecipe(`http://127.0.0.1:${port}`, { office, site, imported: files.caddy }),
    port,
    folder,
  );
}

/** The recipe for a host, filled in. */
export function fillRecipe(
  host: string,
  { office, site, imported }: { office: string; site: string; imported: string },
): string {
  return readProjectFile('src/release/deploy/Caddyfile')
    .replace(/^TDKT\.EXAMPLE/mu, host)
    .replace('vars OFFICE /srv/bantin/current/site', `vars ${office} ${site}`)
    .replace('import /etc/bantin/Caddyfile-site', `import ${imported}`);
}

/** Runs Caddy with the text of a Caddyfile, which listens on a port of this machine. */
export async function runCaddy(text: string, port: number, folder: string): Promise<CaddyServer> {
  const file = join(folder, 'Caddyfile');
  await writeFile(file, `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
  const said: string[] = [];
  const caddy = spawn(findProgram('caddy')!, ['run', '--adapter', 'caddyfile', '--config', file], {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  caddy.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  const close = async (): Promise<void> => {
    if (caddy.exitCode !== null || caddy.signalCode !== null) return;
    caddy.kill('SIGTERM');
    await once(caddy, 'close');
  };
  for (let attempt = 0; attempt < 100 && caddy.exitCode === null; attempt += 1) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)) return { port, file, close };
    await wait(100);
  }
  await close();
  throw new Error(`Caddy does not answer:\n${said.join('')}`);
}
