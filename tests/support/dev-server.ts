import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { OFFLINE_ENVIRONMENT } from '../../src/release/build/quiet-astro.ts';
import { getBuildProject } from './build-project.ts';

/** A running `astro dev`. */
export interface DevServer {
  url: string;
  /** The folder of the project that it runs in. */
  project: string;
  pid: number;
  /** Everything it printed so far. */
  output(): string;
  isRunning(): boolean;
  close(): Promise<void>;
}

/** Starts the real dev server on a content root and waits until it answers, as many seconds as may pass until then. */
export async function startDevServer(root: string, patience = 60): Promise<DevServer> {
  const project = await getBuildProject();
  const port = await findFreePort();
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  // A developer may have one running, whose lock would end this one.
  const args = ['dev', '--ignore-lock', '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, [astro, ...args], {
    cwd: project,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...OFFLINE_ENVIRONMENT,
      BANTIN_CONTENT: root,
    },
  });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const url = `http://127.0.0.1:${port}/`;
  const server: DevServer = {
    url,
    project,
    pid: child.pid!,
    output: () => output,
    isRunning,
    async close() {
      if (!isRunning()) return;
      child.kill();
      await once(child, 'close');
    },
  };
  for (let waited = 0; waited < patience * 1000; waited += 200) {
    if (!isRunning()) throw new Error(`the dev server ended:\n${output}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return server;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await server.close();
  throw new Error(`the dev server does not answer:\n${output}`);
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
