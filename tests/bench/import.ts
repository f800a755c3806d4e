/**
 * How long `npm run import` takes over saved pages of 20 KB, first and unchanged, and how much memory: `node tests/bench/import.ts
 * [--pages 2000]`. Needs Linux.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../support/project.ts';
import { writeContentRoot } from '../support/content-root.ts';
import { runMeasured } from './measured-run.ts';
import { writeSavedPages } from './saved-pages.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '2000' } } });
const work = await mkdtemp(join(tmpdir(), 'bantin-import-'));
try {
  const pages = join(work, 'trang');
  await writeSavedPages(pages, Number(values.pages));
  const content = await writeContentRoot({}, work);
  for (const name of ['first', 'unchanged']) {
    const run = await runMeasured([process.execPath, join(PROJECT, 'scripts/import.ts'), pages], {
      cwd: PROJECT,
      env: { BANTIN_CONTENT: content },
    });
    const lines = run.output.trimEnd().split('\n');
    const [wall, cpu, peak] = [run.wall, run.cpu, run.peak].map((each) => each.toFixed(1));
    console.log(`${name}: ${wall} s, ${cpu} s of CPU, ${peak} MB`, lines.slice(-2).join(' '));
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
