/**
 * How long a whole build of many bulletins takes, stage by stage, and beside it what an office could have taken instead, each
 * with the command line of Pagefind: `npm run bench -- [--bulletins 10000] [--only Bantin,Hugo] [--write]`. Results of the same
 * corpus are kept in `.bantin/bench`, so that contestants can run one after another; `--write` puts the table into
 * `tests/bench/results.md`. Needs Linux; Hugo is measured where it is installed, Eleventy is installed into a temporary folder.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { byCodeUnits } from '../../src/by-code-units.ts';
import { getFolders } from '../../src/folders.ts';
import { writeFileAtomically } from '../../src/files/atomic-file.ts';
import { PROJECT } from '../support/project.ts';
import { composeCorpus, writeContentRoot, type CorpusBulletin } from './corpus.ts';
import { runMeasured, type MeasuredRun } from './measured-run.ts';
import { ELEVENTY, ELEVENTY_PACKAGE, HUGO, STOCK_ASTRO, type Peer } from './peers.ts';
import { formatResults, type Contestant, type Results } from './results-table.ts';

/** Lines of a build that end a stage. */
const STAGES = {
  sync: /\[types\] Generated/u,
  bundle: /generating static routes/u,
  render: /^\d+:\d+:\d+ ✓ Completed in/u,
  survey: /\[bantin\] Đọc lại:/u,
  index: /\[bantin\] Tìm kiếm: đã lập/u,
  verify: /\[bantin\] Kiểm tra:/u,
};

const { values } = parseArgs({
  options: {
    bulletins: { type: 'string', default: '10000' },
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
const count = Number(values.bulletins);
/** Whole builds of ours and of Hugo, of which the middle one counts: both are the terms of the ratio that matters most. */
const runs = Number(values.runs);
const wanted = values.only?.split(',');
const isWanted = (name: string): boolean => wanted === undefined || wanted.includes(name);

const node = process.execPath;
const pagefind = join(PROJECT, 'node_modules/pagefind/lib/runner/bin.cjs');

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  // What the readers' browsers get of each bulletin, not what programs read beside it.
  const counted = files.filter((file) => file.endsWith('.html') || file.includes('/pagefind/'));
  let sum = 0;
  for (const file of counted) sum += (await stat(file)).size;
  return sum;
}

async function runOurs(work: string, bulletins: readonly CorpusBulletin[]): Promise<Contestant> {
  const inOrder = bulletins.toSorted((a, b) => byCodeUnits(a.year, b.year));
  const rounds: Contestant[] = [];
  for (let round = 1; round <= runs; round += 1) {
    const root = join(work, `noi-dung-${round}`);
    await writeContentRoot(root, bulletins);
    const build = (): Promise<MeasuredRun> =>
      runMeasured([node, join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
        cwd: PROJECT,
        env: { BANTIN_CONTENT: root, ASTRO_TELEMETRY_DISABLED: '1', BANTIN_LANG: 'vi' },
        marks: STAGES,
      });
    const whole = await build();
    const bytes = await sizeOf(getFolders({ BANTIN_CONTENT: root }, PROJECT).dist);
    await addSentence(root, inOrder.at(-1)!);
    const newest = await build();
    await addSentence(root, inOrder[0]!);
    rounds.push({ whole, bytes, newest, oldest: await build() });
  }
  return takeMiddle(rounds);
}

/** Changes the body of one bulletin. */
async function addSentence(root: string, { year, slug }: CorpusBulletin): Promise<void> {
  const file = join(root, 'bulletins', year, slug, 'index.mdx');
  await writeFile(file, `${await readFile(file, 'utf8')}\nĐoạn này mới thêm.\n`);
}

/** Of several runs, for each figure the run that took the middle time. */
function takeMiddle(rounds: readonly Contestant[]): Contestant {
  const middleOf = (name: 'whole' | 'newest' | 'oldest'): MeasuredRun | undefined => {
    const done = rounds.flatMap((round) => round[name] ?? []).sort((a, b) => a.wall - b.wall);
    return done[Math.floor(done.length / 2)];
  };
  const [newest, oldest] = [middleOf('newest'), middleOf('oldest')];
  return {
    whole: middleOf('whole')!,
    bytes: rounds[0]!.bytes,
    ...(newest && oldest ? { newest, oldest } : {}),
  };
}

async function runPeer(peer: Peer, work: string, bulletins: readonly CorpusBulletin[]): Promise<Contestant> {
  await peer.write(work, bulletins);
  if (peer === ELEVENTY) {
    const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ELEVENTY_PACKAGE], {
      cwd: work,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Eleventy was not installed:\n${stderr}`);
  }
  const env = { ASTRO_TELEMETRY_DISABLED: '1' };
  const rounds: Contestant[] = [];
  for (let round = 1; round <= (peer === HUGO ? runs : 1); round += 1) {
    await rm(join(work, peer.out), { recursive: true, force: true });
    const pages = await runMeasured(peer.command, { cwd: work, env });
    const index = await runMeasured([node, pagefind, '--site', peer.out], { cwd: work, env });
    const whole: MeasuredRun = {
      ...pages,
      wall: pages.wall + index.wall,
      cpu: pages.cpu + index.cpu,
      peak: Math.max(pages.peak, index.peak),
    };
    rounds.push({ whole, bytes: await sizeOf(join(work, peer.out)) });
  }
  return takeMiddle(rounds);
}

async function inNewFolder(run: (work: string) => Promise<Contestant>): Promise<Contestant> {
  const work = await mkdtemp(join(tmpdir(), 'bantin-bench-'));
  try {
    return await run(work);
  } finally {
    await rm(work, { recursive: true });
  }
}

const bulletins = composeCorpus(count);
const kept = join(getFolders({}).cache, '..', 'bench', `${count}.json`);
const results = await readFile(kept, 'utf8').then(
  (text) => JSON.parse(text) as Results,
  (): Results => ({ bulletins: count, contestants: {} }),
);
await mkdir(join(kept, '..'), { recursive: true });
const keep = async (name: string, contestant: Contestant): Promise<void> => {
  results.contestants[name] = contestant;
  await writeFileAtomically(kept, JSON.stringify(results));
};
if (isWanted('Bantin')) await keep('Bantin', await inNewFolder((work) => runOurs(work, bulletins)));
for (const peer of [HUGO, ELEVENTY, STOCK_ASTRO]) {
  if (!isWanted(peer.name)) continue;
  const isThere = peer !== HUGO || spawnSync('hugo', ['version']).status === 0;
  if (isThere) await keep(peer.name, await inNewFolder((work) => runPeer(peer, work, bulletins)));
  else console.log('Hugo is not installed: not measured');
}
const fewer = count > 10_000 ? 10_000 : 1000;
const small = await readFile(join(kept, '..', `${fewer}.json`), 'utf8').then(
  (text) => JSON.parse(text) as Results,
  () => undefined,
);
const table = formatResults(results, small);
console.log(table);
if (values.write) await writeFileAtomically(join(import.meta.dirname, 'results.md'), table);
