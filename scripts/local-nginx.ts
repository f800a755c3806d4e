import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Stop } from '../src/strings/stop.ts';
import { buildWords } from '../src/release/stop.ts';
import type { ServerFiles } from '../src/release/hosting/write-host-files.ts';

/** nginx serving a site on this machine alone. */
export interface LocalNginx {
  port: number;
  /** Commands of a shell that judge its configuration, and have it read that again. */
  check: string;
  reload: string;
  /** Resolves when it ends. */
  ended: Promise<void>;
  close(): Promise<void>;
}

/** Folders of system programs, which may be missing in PATH. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** Debian's path of the nginx module that serves files compressed with Brotli. */
export const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The program of a server on this machine, or `undefined`. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...SYSTEM_FOLDERS];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Serves the folder of a site with nginx on a port of the loopback interface, with the configurations that the build wrote. Port
 * 0 is any free one. Throws what nginx says when it does not start.
 */
export async function startNginx(site: string, files: ServerFiles, port = 0): Promise<LocalNginx> {
  const office = /\$(\w+)_site\b/u.exec(await readFile(files.nginxServer, 'utf8'))![1]!;
  const taken = port === 0 ? await findFreePort() : port;
  return runNginx(formatHttp({ site, files, office, port: taken }), taken);
}

/**
 * Runs nginx with the given lines within `http { … }`, which listen on a port of this machine; with `workers`, as on a server: a master
 * and so many processes beside it. Throws what nginx says when it does not start.
 */
export async function runNginx(http: readonly string[], port: number, workers = 0): Promise<LocalNginx> {
  const program = findProgram('nginx');
  if (program === undefined) throw new Stop(buildWords().noProgram('nginx', 'nginx'));
  const folder = await mkdtemp(join(tmpdir(), 'bantin-nginx-'));
  const configuration = join(folder, 'nginx.conf');
  await writeFile(configuration, formatConfiguration(http, folder, workers));
  const child = spawn(program, ['-e', 'stderr', '-p', folder, '-c', configuration], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  const ended = waitForEnd(child).finally(() => rm(folder, { recursive: true, force: true }));
  await waitUntilAnswering(port, child, said);
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const check = `'${program}' -t -q -e stderr -p '${folder}' -c '${configuration}'`;
  return { port, check, reload: `kill -HUP ${child.pid}`, ended, close };
}

interface Place {
  site: string;
  files: ServerFiles;
  office: string;
  port: number;
}

function formatHttp({ site, files, office, port }: Place): string[] {
  return [
    `  include "${files.nginxHttp}";`,
    '  server {',
    `    listen 127.0.0.1:${port};`,
    `    set $${office}_site "${site}${sep}";`,
    `    disable_symlinks on "from=${site}${sep}";`,
    `    include "${files.nginxServer}";`,
    '  }',
  ];
}

function formatConfiguration(http: readonly string[], folder: string, workers: number): string {
  const hasBrotli = existsSync(BROTLI_MODULE);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    ...(hasBrotli ? [`load_module ${BROTLI_MODULE};`] : []),
    // In the foreground, and by itself one process: it ends with the command that started it.
    'daemon off;',
    workers === 0 ? 'master_process off;' : `worker_processes ${workers};`,
    // The workers of an administrator would become another user, who may not read what lies in folders of one's own.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${folder}/nginx.pid;`,
    'events {}',
    'http {',
    '  access_log off;',
    '  server_tokens off;',
    ...temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`),
    ...(hasBrotli ? ['  brotli_static on;'] : []),
    ...http,
    '}',
    '',
  ].join('\n');
}

async function waitForEnd(child: ChildProcess): Promise<void> {
  await new Promise((done) => child.once('close', done));
}

async function waitUntilAnswering(port: number, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`nginx does not start:\n${said.join('')}`);
    if (await isTaken(port)) return;
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new Error(`nginx does not answer:\n${said.join('')}`);
}

/** Whether something listens on a port of the loopback interface. */
async function isTaken(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isConnected = await new Promise<boolean>((done) => {
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
  socket.destroy();
  return isConnected;
}

/** A free port of the loopback interface. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
