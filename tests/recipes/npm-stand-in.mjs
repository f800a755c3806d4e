// Stands in for npm in the jobs of recipes. `npm ci` takes the packages of this project, because no test asks a registry. All else is
// npm's own; but where builds are shared, Node starts the scripts, which is faster, and one build of the same content is made for all.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const { RECIPES_NPM: npm, RECIPES_PACKAGES: packages, RECIPES_BUILDS: builds } = process.env;
const [command, script] = process.argv.slice(2);
const words = process.argv.slice(2);

if (command === 'ci') {
  if (script !== '--ignore-scripts') throw new Error('packages may run scripts');
  rmSync('node_modules', { recursive: true, force: true });
  symlinkSync(packages, 'node_modules');
  process.exit(0);
}
if (command === 'run' && script === 'build') build();
else process.exit(run());

function run() {
  const env = { ...process.env, INIT_CWD: process.cwd() };
  const [program, given] =
    builds && command === 'run' ? [process.execPath, ['--run', ...words.slice(1)]] : [npm, words];
  return spawnSync(program, given, { stdio: 'inherit', env }).status ?? 1;
}

function build() {
  const interfaces = readFileSync('/proc/net/dev', 'utf8').match(/^ *\w+(?=:)/gmu) ?? [];
  const isOpen = interfaces.some((name) => name.trim() !== 'lo');
  if (isOpen && !process.env.RECIPES_OPEN) throw new Error('a build has a network');
  const kept = builds && findKept(words.includes('--preview'));
  if (kept && existsSync(kept.place)) {
    console.log('(The build of another recipe is taken, of the same content.)');
    for (const [name, folder] of Object.entries(kept.folders)) {
      rmSync(folder, { recursive: true, force: true });
      cpSync(join(kept.place, name), folder, { recursive: true });
    }
    process.exit(0);
  }
  const code = run();
  if (kept && code === 0) {
    for (const [name, folder] of Object.entries(kept.folders))
      cpSync(folder, join(kept.place, name), { recursive: true });
  }
  process.exit(code);
}

/** Where the build of this content is kept, and the folders that it makes. */
function findKept(isPreview) {
  const content = (process.env.BANTIN_CONTENT ?? envContent()) || 'content';
  const isApart = content !== 'content';
  const work = isApart ? `${content}.bantin` : '.bantin';
  const beside = (name, own) => (isApart ? `${content}.${name}` : own);
  const folders = isPreview
    ? { dist: beside('preview', 'dist-preview'), work: join(work, 'preview') }
    : { dist: beside('dist', 'dist'), work };
  const sum = createHash('sha256').update(`${isPreview} ${existsSync(join(work, 'bantin-manifest.json'))}`);
  for (const file of globSync(`${content}/**`).toSorted()) {
    if (statSync(file).isFile()) sum.update(`\n${file.slice(content.length)} `).update(readFileSync(file));
  }
  // A manifest is sealed by the checkout that wrote it.
  return { place: join(builds, sum.digest('hex')), folders: { ...folders, seal: '.bantin-seal' } };
}

function envContent() {
  return existsSync('.env') ? /^BANTIN_CONTENT=(.*)$/mu.exec(readFileSync('.env', 'utf8'))?.[1] : undefined;
}
