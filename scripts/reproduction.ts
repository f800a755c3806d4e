import { constants, cpSync, existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { getFolders, type Folders } from '../src/folders.ts';
import { readTree } from '../src/gate/tree.ts';
import { Stop } from '../src/strings/stop.ts';
import { startBuild, type Circumstances } from '../src/release/build/build-process.ts';
import { sumFiles } from '../src/files/checksums.ts';
import { digestRelease } from '../src/release/swap/manifest.ts';
import { RELEASE_FILE } from '../src/release/swap/release-file.ts';
import { buildWords } from '../src/release/stop.ts';

/** One build of the same content, and what it gave. */
export interface Reproduction {
  name: string;
  digest: string;
  /** Paths that differ from the first build; empty when the site is the same. */
  differences: string[];
}

export interface ReproduceOptions {
  folders: Folders;
  /** Replays a release: the moment by which its scheduled bulletins were chosen. */
  releaseMoment: string;
  /** Programs of other versions of Node, by version. */
  nodes: ReadonlyMap<string, string>;
  /** Whether a build can be bound to one processor. */
  canBind: boolean;
  onBuilt(reproduction: Reproduction): void;
}

/** What of the project decides a site. */
const PROJECT_PARTS = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const FAR_AWAY: Circumstances = {
  environment: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  umask: 0o077,
};

/**
 * Builds copies of a content root again and again: in two folders, in a far time zone, another locale and umask, on one
 * processor, by other versions of Node, with caches cold and warm, and after a change that was taken back. Returns every build,
 * the first of which the others are compared with. Throws a `Stop` when one cannot be built.
 */
export async function reproduce(options: ReproduceOptions): Promise<Reproduction[]> {
  const words = buildWords().reproduce;
  const workshop = await mkdtemp(join(tmpdir(), 'bantin-reproduce-'));
  const builds: Reproduction[] = [];
  let first: ReadonlyMap<string, string> | undefined;
  const build = async (name: string, place: Place, circumstances: Circumstances = {}): Promise<void> => {
    await buildIn(place, options.releaseMoment, circumstances);
    const { dist } = place.folders;
    const sums = await sumFiles(dist);
    first ??= sums;
    const paths = new Set([...first.keys(), ...sums.keys()]);
    const differences = [...paths].filter((path) => first!.get(path) !== sums.get(path)).sort();
    const digest = digestRelease({ files: Object.fromEntries(sums) }, RELEASE_FILE);
    const reproduction = { name, digest, differences };
    builds.push(reproduction);
    options.onBuilt(reproduction);
  };
  try {
    const here = await copyTo(join(workshop, 'a'), options.folders);
    await build(words.cold, here);
    const there = await copyTo(join(workshop, 'n\u01a1i kh\u00e1c', 'b'), options.folders);
    await build(words.elsewhere, there, FAR_AWAY);
    if (options.canBind) {
      await forget(there);
      await build(words.oneProcessor, there, { starter: ['taskset', '-c', '0'] });
    }
    for (const [version, node] of options.nodes) {
      await forget(there);
      await build(words.otherNode(version), there, { node });
    }
    await build(words.warm, here);
    await withAChange(here, () => buildIn(here, options.releaseMoment));
    await build(words.incremental, here);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return builds;
}

/** A copy of the project with a copy of the content root beside it. */
interface Place {
  project: string;
  folders: Folders;
}

async function copyTo(parent: string, { project: original, content }: Folders): Promise<Place> {
  const project = join(parent, 'bantin');
  await mkdir(project, { recursive: true });
  const options = { recursive: true, mode: constants.COPYFILE_FICLONE };
  for (const part of PROJECT_PARTS) {
    const from = join(original, part);
    if (existsSync(from)) cpSync(from, join(project, part), options);
  }
  await symlink(join(original, 'node_modules'), join(project, 'node_modules'), 'junction');
  const root = join(parent, 'noi-dung');
  cpSync(content, root, { ...options, filter: (path) => !basename(path).startsWith('.') });
  return { project, folders: getFolders({ BANTIN_CONTENT: root }, project) };
}

async function buildIn(
  { project, folders }: Place,
  releaseMoment: string,
  circumstances: Circumstances = {},
): Promise<void> {
  const environment = {
    ...circumstances.environment,
    BANTIN_CONTENT: folders.content,
    BANTIN_RELEASE_MOMENT: releaseMoment,
  };
  const { code, output } = await startBuild(project, { ...circumstances, environment });
  if (code !== 0) throw new Stop(`${output}\n${buildWords().reproduce.failed}`, code ?? 1);
}

/** As if nothing had ever been built there. */
async function forget({ folders }: Place): Promise<void> {
  await rm(dirname(folders.staging), { recursive: true, force: true });
  await rm(folders.dist, { recursive: true, force: true });
}

/** Runs a task while the newest bulletin has one more paragraph. */
async function withAChange({ folders }: Place, task: () => Promise<void>): Promise<void> {
  const { bulletins } = await readTree(folders.content);
  const file = bulletins.at(-1)?.index.absolute;
  if (file === undefined) return task();
  const before = await readFile(file);
  await appendFile(file, buildWords().reproduce.paragraph);
  await task();
  await writeFile(file, before);
}
