import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Host, Run } from './host.ts';
import { cleanEnvironment } from './job-environment.ts';
import { runScript } from './run-script.ts';
import { SSH_HOSTS, SSH_KEY } from './stand-ins.ts';
import { TAG, type World } from './world.ts';

const run = promisify(execFile);

/** A machine of the office whose cron runs the line that the script gives; `webhook` is the address that is told of failures. */
export async function openCron(world: World, webhook: string): Promise<Host> {
  const home = join(world.folder, 'machine');
  const [bantin, office] = [join(home, 'bantin'), join(home, 'van-phong')];
  await mkdir(join(home, '.ssh'), { recursive: true });
  await writeFile(join(home, '.ssh/id_ed25519'), `${SSH_KEY}\n`);
  await writeFile(join(home, '.ssh/known_hosts'), `${SSH_HOSTS}\n`);
  const clone = async (...depth: string[]) => {
    const from = (remote: string) => ['clone', '--quiet', ...depth, `file://${remote}`];
    if (world.isApart) {
      await run('git', [...from(world.remote), office]);
      await run('git', [...from(world.program), '--branch', TAG, bantin]);
      await writeFile(join(bantin, '.env'), 'BANTIN_CONTENT=../van-phong/noi-dung\n');
    } else await run('git', [...from(world.remote), bantin]);
  };
  await clone();
  const script = await readFile(join(bantin, 'src/release/deploy/publish-by-cron.sh'), 'utf8');
  const [, line] = /^#\s+17 \* \* \* \* (.*)$/mu.exec(script)!;
  const command = line!
    .replaceAll('/home/bantin/van-phong', world.isApart ? office : bantin)
    .replaceAll('/home/bantin', home)
    .replace('user@host', 'office@server');
  const tick = async (): Promise<Run> => {
    const env = { ...cleanEnvironment(world, home), BANTIN_WEBHOOK: webhook };
    const { code, log } = await runScript(command, { folder: home, env, options: [] });
    return { jobs: { build: code === 0 ? 'success' : 'failure' }, log };
  };
  return {
    push: tick,
    tick,
    async forget() {
      await rm(bantin, { recursive: true, force: true });
      await rm(office, { recursive: true, force: true });
      await clone('--depth=1');
    },
  };
}
