import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
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
  const file = join(folder, 'Caddyfile');
  const recipe = readProjectFile('src/release/deploy/Caddyfile')
    .replace(/^TDKT\.EXAMPLE/mu, `http://127.0.0.1:${port}`)
    .replace('import /etc/bantin/Caddyfile-site', `import ${files.caddy}`);
  await writeFile(file, `{\n\tadmin off\n\tauto_https off\n}\n${recipe}`);
  const caddy = spawn(findProgram('caddy')!, ['run', '--adapter', 'caddyfile', '--config', file], {
    env: { ...process.env, BANTIN_SITE: site, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: 'ignore',
  });
  const close = async (): Promise<void> => {
    if (caddy.exitCode !== null || caddy.signalCode !== null) return;
    caddy.kill('SIGTERM');
    await once(caddy, 'close');
  };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)) return { port, file, close };
    await wait(100);
  }
  await close();
  throw new Error('Caddy does not answer');
}
