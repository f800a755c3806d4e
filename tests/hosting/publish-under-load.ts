import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { nameOffice } from '../../src/release/hosting/name-office.ts';
import { serverFilesIn } from '../../src/release/hosting/write-host-files.ts';
import type { Manifest } from '../../src/release/swap/manifest.ts';
import { PROJECT } from '../support/project.ts';
import { writeStandInSsh } from '../support/stand-in-ssh.ts';
import { beginLoad, type LoadReport, type VisitedOffice } from './load-clients.ts';
import { startOfficesNginx, type OfficesNginx, type ServedOffice } from './offices-nginx.ts';

const run = promisify(execFile);
const PUBLISH = join(PROJECT, 'src/release/deploy/publish-to-server.sh');

/** Two hosts, and an office below a path of the first. */
export const OFFICE_URLS = [
  'https://mot.example/',
  'https://hai.example/',
  'https://mot.example/tdkt/',
] as const;

/** What is published while clients visit: of each office of `OFFICE_URLS` the artefacts of its releases, oldest first. */
export type ArtefactsToPublish = readonly [readonly string[], readonly string[], readonly string[]];

/** Where things lie when several offices are published and visited. */
interface Stage {
  nginx: OfficesNginx;
  /** Of each office what its server is given. */
  roots: string[];
}

/**
 * Publishes the first release of each office, starts one nginx with all of them, and then publishes every other release, office by
 * office, by our script, with the real check, reload and smoke test, while clients visit. `meanwhile` is begun with the clients, and
 * waited for before they end.
 */
export async function publishUnderLoad(
  folder: string,
  artefacts: ArtefactsToPublish,
  clients: number,
  meanwhile: (stage: Stage, publishing: Promise<number>) => Promise<void> = async () => {},
): Promise<LoadReport & { publishes: number }> {
  await writeStandInSsh(join(folder, 'bin'));
  const roots = OFFICE_URLS.map((_, index) => join(folder, 'srv', String(index)));
  const publish = async (office: number, artefact: string, nginx?: OfficesNginx): Promise<void> => {
    const env = {
      ...process.env,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
      BANTIN_CHECK: nginx?.check ?? 'true',
      BANTIN_RELOAD: nginx?.reload ?? 'true',
      BANTIN_ASK: `--connect-to ::127.0.0.1:${nginx?.https ?? 443}`,
      BANTIN_INSTALLED: join(folder, 'etc'),
    };
    await run('sh', [PUBLISH, artefact, 'bantin@server', roots[office]!], { env });
  };
  for (const [office, [first]] of artefacts.entries()) await publish(office, first!);
  const served = OFFICE_URLS.map((url, office) => describeServed(url, roots[office]!));
  const nginx = await startOfficesNginx(served as [ServedOffice, ServedOffice, ServedOffice], folder, 2);
  try {
    const visited = await Promise.all(
      OFFICE_URLS.map((url, office) => describeVisited(url, artefacts[office]!)),
    );
    const load = beginLoad(visited, nginx.https, clients);
    try {
      const publishing = publishAll(artefacts, (office, artefact) => publish(office, artefact, nginx));
      const [publishes] = await Promise.all([publishing, meanwhile({ nginx, roots }, publishing)]);
      return { ...(await load.stop()), publishes };
    } finally {
      await load.stop();
    }
  } finally {
    await nginx.close();
  }
}

/** Publishes what follows the first of each, in turns of the offices; returns how many there were. */
async function publishAll(
  artefacts: ArtefactsToPublish,
  publish: (office: number, artefact: string) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let round = 1; artefacts.some((each) => round < each.length); round += 1) {
    for (const [office, each] of artefacts.entries()) {
      if (round >= each.length) continue;
      await publish(office, each[round]!);
      count += 1;
    }
  }
  return count;
}

function describeServed(url: string, root: string): ServedOffice {
  const current = join(root, 'current');
  return {
    host: new URL(url).host,
    name: nameOffice({ url }),
    current,
    files: serverFilesIn(join(current, 'server')),
  };
}

async function describeVisited(url: string, artefacts: readonly string[]): Promise<VisitedOffice> {
  const { host, pathname: base } = new URL(url);
  const read = async (artefact: string) =>
    (JSON.parse(await readFile(join(artefact, 'bantin-manifest.json'), 'utf8')) as Manifest).files;
  return { host, base, releases: await Promise.all(artefacts.map(read)) };
}
