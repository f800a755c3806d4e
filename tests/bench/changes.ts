/**
 * How long a build takes after each kind of change, beside the first one: `npm run bench:changes -- [--bulletins 1000] [--write]`.
 * Works on a copy of the project in a temporary folder. `--write` puts the table into `tests/bench/changes.md`. Needs Linux.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFileAtomically } from '../../src/files/atomic-file.ts';
import { makeNoisyJpeg } from '../support/image-fixtures.ts';
import { moveProject } from '../support/move-project.ts';
import { composeCorpus, formatForBantin, writeContentRoot } from './corpus.ts';
import { describeMachine } from './machine.ts';
import { runMeasured, type MeasuredRun } from './measured-run.ts';

const { values } = parseArgs({
  options: {
    bulletins: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: false },
  },
});
const count = Number(values.bulletins);
// One more than are built first: the last is added later.
const bulletins = composeCorpus(count + 1);
const { project } = await moveProject('content');
const root = join(project, 'office', 'lon');
const folderOf = (index: number): string =>
  join(root, 'bulletins', bulletins[index]!.year, bulletins[index]!.slug);
const indexOf = (index: number): string => join(folderOf(index), 'index.mdx');
await writeContentRoot(root, bulletins.slice(0, -1));
const photograph = join(folderOf(0), 'anh.jpg');
await writeFile(photograph, await makeNoisyJpeg(1200, 800));
await edit(indexOf(0), (text) =>
  text.replace('\nbyline:', '\nimages: [{ src: ./anh.jpg, alt: Ảnh thử }]\nbyline:'),
);

const changes: Readonly<Record<string, () => Promise<void>>> = {
  'one body changed': () => edit(indexOf(1), (text) => `${text}\nMột câu mới được thêm vào.\n`),
  'one title changed': () =>
    edit(indexOf(1), (text) => text.replace(/^title: .*$/mu, 'title: Một nhan đề khác hẳn')),
  'one bulletin added': async () => {
    await mkdir(folderOf(count));
    await writeFile(indexOf(count), formatForBantin(bulletins[count]!, count));
  },
  'one bulletin removed, its address led on': async () => {
    const { year, slug } = bulletins[count]!;
    await rm(folderOf(count), { recursive: true });
    await edit(indexOf(1), (text) =>
      text.replace('\nbyline:', `\naliases: ["/tin/${year}/${slug}/"]\nbyline:`),
    );
  },
  'one image replaced': async () => writeFile(photograph, await makeNoisyJpeg(1210, 800)),
  'a component changed': () =>
    edit(join(project, 'src/components/BulletinCard.astro'), (text) =>
      text.replace(/(<article\b)/u, '$1 data-doi="1"'),
    ),
};

try {
  const whole = await build();
  const rows = [formatRow('from nothing', whole, whole)];
  for (const [name, change] of Object.entries(changes)) {
    await change();
    rows.push(formatRow(name, await build(), whole));
    console.log(rows.at(-1));
  }
  const table = formatTable(rows);
  console.log(table);
  if (values.write) await writeFileAtomically(join(import.meta.dirname, 'changes.md'), table);
} finally {
  await rm(join(project, '..', '..'), { recursive: true });
}

function build(): Promise<MeasuredRun> {
  return runMeasured([process.execPath, join(project, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: project,
    env: { BANTIN_CONTENT: root, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} has nothing to change`);
  await writeFile(file, after);
}

function formatRow(name: string, { wall, cpu }: MeasuredRun, whole: MeasuredRun): string {
  return `| ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${(wall / whole.wall).toFixed(2)} |`;
}

function formatTable(rows: readonly string[]): string {
  return `# Builds after a change

${count} generated bulletins of 10 KB, ${describeMachine('astro', 'pagefind')}. Each build goes on from the one before; \`tests/long/incremental.test.ts\` shows that each gives the same bytes as one from nothing.

| change | wall, s | CPU, s | ÷ from nothing |
| --- | --: | --: | --: |
${rows.join('\n')}
`;
}
