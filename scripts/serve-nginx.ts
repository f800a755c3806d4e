/**
 * Serves the finished site with nginx on this machine, with the configuration that the build wrote: `npm run serve:nginx`, or
 * with `-- --port 8080`. Ctrl+C ends it. Exit codes: 0 ended, 1 not started.
 */
import { existsSync } from 'node:fs';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { basePath } from '../src/addresses/base-path.ts';
import { getFolders } from '../src/folders.ts';
import { startNginx } from './local-nginx.ts';
import { serverFiles } from '../src/release/hosting/write-host-files.ts';
import { getSiteInForce } from '../src/release/build/site-in-force.ts';
import { buildWords } from '../src/release/stop.ts';
import { Stop } from '../src/strings/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';
import { reasonOf } from '../src/strings/visible.ts';

const folders = getFolders();
const words = buildWords();

try {
  const { values } = parseCommandArgs({ options: { port: { type: 'string', default: '8080' } } });
  const files = serverFiles(folders);
  if (!existsSync(folders.dist) || !existsSync(files.nginxServer))
    throw new Stop(words.nothingBuilt(folders.dist));
  const site = await getSiteInForce(folders);
  const server = await startNginx(folders.dist, files, Number(values.port));
  print(words.serving(`http://127.0.0.1:${server.port}${basePath(site)}`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  await server.ended;
} catch (error) {
  void complain(error instanceof Stop ? error.message : reasonOf(error));
  process.exitCode = 1;
}
