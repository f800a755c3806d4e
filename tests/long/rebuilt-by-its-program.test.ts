import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { getFolders } from '../../src/folders.ts';
import { makeEdition } from '../../src/offline/make-edition.ts';
import { buildSite, withoutVitest } from '../support/build-site.ts';
import { moveProject } from '../support/move-project.ts';
import { PROJECT } from '../support/project.ts';
import { EDITION_DATE, unpack } from '../offline/packages.ts';

/** Files that an office publishes as they are, under names that the check lets pass and a package cannot have. */
const PUBLIC = {
  [`bieu-mau-cu/${'thu-muc-'.repeat(14)}moi/${'quyet-dinh-'.repeat(9)}cu.txt`]: 'Quyết định thử.\n',
  'bieu-mau-cu/-mau-don.txt': 'Mẫu đơn thử.\n',
};

/** The steps by which `DOC-TRUOC.txt` has a site built again, as they are printed; the first installs packages. */
async function readSteps(bag: string): Promise<string[]> {
  const lines = (await readFile(join(bag, 'DOC-TRUOC.txt'), 'utf8')).split('\r\n');
  const first = lines.indexOf('    npm ci');
  const steps = lines.slice(first).findIndex((line) => !line.startsWith('    '));
  return lines.slice(first, first + steps).map((line) => line.trim());
}

test('the program in a package builds the site from the sources in it, to the byte, by the steps that are printed', async () => {
  const { project, root } = await moveProject('tests/fixtures/sites/demo');
  for (const [path, text] of Object.entries(PUBLIC)) {
    await mkdir(dirname(join(project, 'public', path)), { recursive: true });
    await writeFile(join(project, 'public', path), text);
  }
  const { code, output, dist } = await buildSite(root, {}, project);
  expect([code, output]).toEqual([0, output]);
  const folders = getFolders({ BANTIN_CONTENT: root }, project);
  const out = join(await mkdtemp(join(tmpdir(), 'bantin-goi-')), 'goi.zip');
  const { file } = await makeEdition({ folders, withImages: true, date: EDITION_DATE, out });

  // As the READ-ME has it: the package, the program and the sources lie side by side. What `npm ci` installs is here already.
  const work = await mkdtemp(join(tmpdir(), 'Người tìm thấy '));
  await rename(await unpack(file), join(work, 'goi'));
  const archive = (await readdir(join(work, 'goi/data/program'))).find((name) => name.endsWith('.zip'))!;
  execFileSync('unzip', ['-q', join(work, 'goi/data/program', archive), '-d', work]);
  const program = join(work, archive.replace(/\.zip$/u, ''));
  await symlink(join(PROJECT, 'node_modules'), join(program, 'node_modules'));
  const [install, ...steps] = await readSteps(join(work, 'goi'));
  expect([install, steps.length]).toEqual(['npm ci', 3]);
  const env = withoutVitest({ ...process.env, BANTIN_CONTENT: undefined });
  for (const step of steps) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', step], { cwd: program, env, encoding: 'utf8' });
    expect([step, status, stdout + stderr]).toEqual([step, 0, stdout + stderr]);
  }
  const { stdout } = spawnSync('diff', ['-rq', dist, join(work, 'nguon/noi-dung.dist')], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
