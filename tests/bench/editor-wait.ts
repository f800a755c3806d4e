/**
 * How long an editor waits for a corrected bulletin where a host publishes by our recipes, step by step:
 * `npm run bench:wait -- [--bulletins 1000] [--write]`. Does in a copy of the project what `make-release.sh` does, after a fresh
 * checkout in which only what the recipes keep is there. `--write` puts the table into `tests/bench/editor-wait.md`. Needs Linux, and
 * npm's cache filled by an earlier `npm ci`.
 */
import { readdir, readFile, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFileAtomically } from '../../src/files/atomic-file.ts';
import { getFolders } from '../../src/folders.ts';
import { moveProject } from '../support/move-project.ts';
import { composeCorpus, writeContentRoot } from './corpus.ts';
import { describeMachine } from './machine.ts';
import { runMeasured, type MeasuredRun } from './measured-run.ts';

const { values } = parseArgs({
  options: {
    bulletins: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: false },
  },
});
const count = Number(values.bulletins);
const bulletins = composeCorpus(count);
const { project } = await moveProject('content');
const root = join(project, 'office', 'lon');
const folders = getFolders({ BANTIN_CONTENT: root }, project);

/** The steps of `make-release.sh`, by what they are for. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  'install from npm’s cache': ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit'],
  check: ['run', 'check', '--', '--format', 'github'],
  build: ['run', 'build'],
  'say what changes': ['run', 'publish-diff'],
  'lay out the artefact': ['run', 'artefact', '--', '--out', join(project, 'artefact')],
};

try {
  await writeContentRoot(root, bulletins);
  await runNpm(STEPS['build']!);
  // A link to the packages of this project: installing would empty the folder that it leads to.
  await unlink(join(project, 'node_modules'));
  await checkOutAnew();
  const rows: string[] = [];
  let wait = 0;
  for (const [name, args] of Object.entries(STEPS)) {
    const { wall, cpu } = await runNpm(args);
    wait += wall;
    rows.push(`| ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} |`);
    console.log(rows.at(-1));
  }
  const table = formatTable([...rows, `| together | ${wait.toFixed(1)} | |`], {
    kept: await sizeOf(folders.cache),
    artefact: await sizeOf(join(project, 'artefact')),
  });
  console.log(table);
  if (values.write) await writeFileAtomically(join(import.meta.dirname, 'editor-wait.md'), table);
} finally {
  await rm(join(project, '..', '..'), { recursive: true });
}

function runNpm(args: readonly string[]): Promise<MeasuredRun> {
  // As on a host that has been given our version of Node: without its scripts, an installation brings none.
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  return runMeasured(['npm', ...args], { cwd: project, env: { BANTIN_CONTENT: root, CI: 'true', PATH } });
}

/** Leaves what the recipes keep of a build, gives every file of the content a new time, and changes one body of the newest year. */
async function checkOutAnew(): Promise<void> {
  await rm(folders.dist, { recursive: true });
  const newest = bulletins.toSorted((a, b) => (a.year < b.year ? -1 : 1)).at(-1)!;
  const changed = join(root, 'bulletins', newest.year, newest.slug, 'index.mdx');
  await writeFile(changed, `${await readFile(changed, 'utf8')}\nMột câu được thêm vào.\n`);
  const now = new Date();
  for (const file of await listFiles(root)) await utimes(file, now, now);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** The bytes of all files of a folder, in megabytes. */
async function sizeOf(folder: string): Promise<number> {
  let sum = 0;
  for (const file of await listFiles(folder)) sum += (await stat(file)).size;
  return sum / 1e6;
}

function formatTable(rows: readonly string[], megabytes: { kept: number; artefact: number }): string {
  return `# The editor's wait

One body corrected among ${count} generated bulletins of 10 KB, published by a recipe of \`src/release/deploy\`: ${describeMachine('astro', 'pagefind')}. The recipes keep npm's cache, the caches of builds and the manifest of what is published, and no finished site, so all pages are rendered and the whole index is made; what was read of texts is known by their contents.

| step | wall, s | CPU, s |
| --- | --: | --: |
${rows.join('\n')}

Besides, the host restores and saves ${megabytes.kept.toFixed(0)} MB of caches and hands on an artefact of ${megabytes.artefact.toFixed(0)} MB, precompressed files included. The server or bucket is then sent the files that differ by their sums.
`;
}
