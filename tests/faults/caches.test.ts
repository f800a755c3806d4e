import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IS_THOROUGH } from '../support/thorough.ts';
import { expectCleanBuild, publishOffice, readServed, type Office, type Sums } from './office.ts';

/** What may lie in the place of a file of the work folder. */
const HARMS: Record<string, (path: string) => unknown> = {
  folder: (path) => mkdir(join(path, 'a'), { recursive: true }),
  junk: (path) => writeFile(path, 'null'),
  link: (path) => symlink('/etc/hostname', path),
  pipe: (path) => execFileSync('mkfifo', [path]),
  empty: (path) => writeFile(path, ''),
};

let office: Office;
let site: Sums;
beforeAll(async () => {
  office = await publishOffice();
  site = await readServed(office);
}, 400_000);
afterAll(() => office.close());

/** Every file that a build keeps for the next one, but for the manifest of what was published; it is not made anew of anything. */
async function listKept(work: string): Promise<string[]> {
  const entries = await readdir(work, { recursive: true, withFileTypes: true });
  const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return paths.filter((path) => !path.endsWith('bantin-manifest.json'));
}

it.each(Object.keys(HARMS).slice(0, IS_THOROUGH ? Infinity : 1))(
  'with a %s in the place of each file of the work folder, the next build gives the same site',
  async (harm) => {
    const work = dirname(office.folders.staging);
    const kept = await listKept(work);
    expect(kept.length).toBeGreaterThan(20);
    for (const path of [...kept, join(work, 'build.lock'), join(work, 'bantin-manifest.next.json')]) {
      await rm(path, { recursive: true, force: true });
      await HARMS[harm]!(path);
    }
    await expectCleanBuild(office, site);
  },
  400_000,
);

it('with a file in the place of each folder of the work folder, the next build gives the same site', async () => {
  const work = dirname(office.folders.staging);
  for (const name of ['deploy', 'cache', 'staging', 'previous', 'preview', 'urgent', 'index']) {
    await rm(join(work, name), { recursive: true, force: true });
    await writeFile(join(work, name), 'x');
  }
  expect(await expectCleanBuild(office, site)).toMatchObject({ code: 0 });
}, 400_000);
