import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { listFilesBelow } from '../../src/files/list-files.ts';
import { smallJpeg, writeContentRoot } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const SOURCES = 8;
/** Moments of a kill: behind which line that the command prints, and how many milliseconds later. */
const MOMENTS = Array.from({ length: SOURCES + 2 }, (_, line) =>
  [0, 4, 11, 23].map((delay) => ({ line, delay })),
).flat();
const KILLED = IS_THOROUGH ? MOMENTS : MOMENTS.filter((_, index) => index % 16 === 5);

type ImportedFiles = Record<string, string>;

/** The sources, and what an import that nobody kills makes of them. */
let sources: string;
let whole: ImportedFiles;

async function readAll(folder: string): Promise<ImportedFiles> {
  const paths = await listFilesBelow(folder);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** Imports the sources in a process, which is killed at a moment where one is given. */
async function importInto(content: string, moment?: (typeof MOMENTS)[number]): Promise<number | null> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/import.ts'), sources], {
    cwd: PROJECT,
    env: { ...process.env, BANTIN_CONTENT: content },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  let printed = 0;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', () => {
    if (printed === moment?.line) void pause(moment.delay).then(() => child.kill('SIGKILL'));
    printed += 1;
  });
  return (await ended)[0];
}

beforeAll(async () => {
  sources = join(await mkdtemp(join(tmpdir(), 'bantin-sources-')), 'nguon');
  await mkdir(sources);
  for (let number = 1; number <= SOURCES; number += 1) {
    const same = number === SOURCES ? 1 : number;
    const text = `Hội nghị thử nghiệm số ${same} của cơ quan hư cấu\nSáng 3/${same}/2024, hội nghị khai mạc.\nanh-${same}.jpg\n`;
    await writeFile(join(sources, `bai-${number}.txt`), number === SOURCES ? `\n${text}` : text);
    await writeFile(join(sources, `anh-${number}.jpg`), await smallJpeg(`#${number}a8`));
  }
  const content = await writeContentRoot({});
  expect(await importInto(content)).toBe(0);
  whole = await readAll(content);
  expect(Object.keys(whole)).toHaveLength(2 * (SOURCES - 1) + 2);
});

test.each(KILLED)(
  'killed $delay ms behind line $line, an import leaves whole drafts, and goes on to the same end',
  async (moment) => {
    const content = await writeContentRoot({});
    await importInto(content, moment);
    const left = await readAll(content);
    for (const [path, bytes] of Object.entries(left)) expect([path, bytes]).toEqual([path, whole[path]]);
    for (const path of Object.keys(left).filter((each) => each.endsWith('index.mdx'))) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      const [own, ofWhole] = [left, whole].map((files) =>
        Object.keys(files).filter((each) => each.startsWith(`${folder}/`)),
      );
      expect(own).toEqual(ofWhole);
    }
    expect(await importInto(content)).toBe(0);
    expect(await readAll(content)).toEqual(whole);
    expect(existsSync(join(`${content}.bantin`, 'import/journal.ndjson'))).toBe(false);
  },
);
