/**
 * Builds the site and serves it until Ctrl+C: `npm start`, or `npm start -- --port 8080`. The port is 4321 unless said
 * otherwise, and the next free one if it is taken. A build that fails ends it with the exit code of the build.
 */
import { preview } from 'astro';
import { findFolders, runCommand } from '../src/authoring/command.ts';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { basePath } from '../src/addresses/base-path.ts';
import { getFolders } from '../src/folders.ts';
import { runAstro } from '../src/release/build/run-node.ts';
import { getSiteInForce } from '../src/release/build/site-in-force.ts';
import { buildWords } from '../src/release/stop.ts';
import { print } from '../src/strings/terminal.ts';

async function serve(port: number): Promise<void> {
  const site = await getSiteInForce(getFolders());
  const server = await preview({ logLevel: 'warn', server: { port } });
  const address = `http://${server.host ?? 'localhost'}:${server.port}${basePath(site)}`;
  print(`\n${buildWords().serving(address)}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
  await server.closed();
}

await runCommand(async () => {
  const { values } = parseCommandArgs({ options: { port: { type: 'string', default: '4321' } } });
  findFolders();
  // In a child process, so that the memory of a large build is released before serving.
  const code = await runAstro(['build']);
  if (code === 0) await serve(Number(values.port));
  return code;
});
