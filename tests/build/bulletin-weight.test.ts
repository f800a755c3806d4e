import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeCorpus, writeContentRoot } from '../bench/corpus.ts';
import { buildSite } from '../support/build-site.ts';
import { listHtmlFiles } from '../support/golden.ts';

const BULLETINS = 40;
/** Of the HTML of a bulletin of 10 KB of text, before compression. */
const MOST_BYTES = 27 * 1024;

it(
  'no bulletin of the corpus that is measured has more than 27 KB of HTML',
  { timeout: 300_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-weight-'));
    await writeContentRoot(join(folder, 'noi-dung'), composeCorpus(BULLETINS));
    const { code, output, dist } = await buildSite(join(folder, 'noi-dung'));
    expect(code, output).toBe(0);
    const files = (await listHtmlFiles(dist)).filter((file) => file.startsWith('tin/'));
    expect(files).toHaveLength(BULLETINS);
    const sizes = await Promise.all(files.map(async (file) => (await readFile(join(dist, file))).length));
    console.info(
      `mean ${Math.round(sizes.reduce((a, b) => a + b) / BULLETINS)}, max ${Math.max(...sizes)} bytes`,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
    await rm(folder, { recursive: true });
  },
);
