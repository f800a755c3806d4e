import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { listFilesBelow } from '../../src/files/list-files.ts';
import { buildSite, withoutVitest } from '../support/build-site.ts';
import { writeContentRoot } from '../support/content-root.ts';
import { fillDrafts, makeSources } from '../support/made-sources.ts';
import { largeOffice } from '../support/many-bulletins.ts';
import { PROJECT } from '../support/project.ts';

vi.setConfig({ testTimeout: 900_000 });

test('three hundred sources of every format become drafts, a person fills in what waits, and the site is built without the ledger', async () => {
  const { files, truths } = await makeSources(300);
  const sources = await mkdtemp(join(tmpdir(), 'bantin-sources-'));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(sources, path)), { recursive: true });
    await writeFile(join(sources, path), bytes);
  }
  const content = await writeContentRoot(largeOffice);
  const run = spawnSync(process.execPath, [join(PROJECT, 'scripts/import.ts'), sources], {
    cwd: PROJECT,
    // Without LibreOffice, which takes seconds for each document and is on few machines.
    env: { ...withoutVitest(process.env), BANTIN_CONTENT: content, PATH: '' },
    encoding: 'utf8',
  });
  expect(run.stdout).toContain('270 bản nháp, 0 giữ nguyên, 30 không nhận.');
  expect(await fillDrafts(content, truths)).toBe(270);
  const { code, output, dist } = await buildSite(content);
  expect(code, output).toBe(0);
  const names = await listFilesBelow(dist);
  expect(names.filter((name) => name.endsWith('/index.html') && name.startsWith('tin/'))).toHaveLength(270);
  expect(names.filter((name) => name.endsWith('import.csv'))).toEqual([]);
});
