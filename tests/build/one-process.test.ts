import { build } from 'astro';
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { getFolders } from '../../src/folders.ts';
import { sumFiles } from '../../src/files/checksums.ts';
import { manifestFiles } from '../../src/release/swap/manifest.ts';
import { getBuildProject } from '../support/build-project.ts';
import { copyContentRoot, withoutVitest } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { PROJECT } from '../support/project.ts';

const project = await getBuildProject();
const empty = await getBuiltSite('empty');
const seed = await getBuiltSite('seed');
let root: string;

beforeAll(async () => {
  root = await copyContentRoot('tests/fixtures/sites/empty');
  return () => rm(dirname(root), { recursive: true });
});
beforeEach(() => {
  // Astro and Vite behave otherwise when they see a test runner's variables.
  const kept = withoutVitest(process.env);
  for (const key of Object.keys(process.env)) if (!(key in kept)) vi.stubEnv(key, undefined);
  vi.stubEnv('NODE_ENV', 'production');
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  vi.stubEnv('BANTIN_CONTENT', root);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Builds the content root in this process. */
const buildHere = (): Promise<void> => build({ root: project, logLevel: 'error' });

/** The checksums of a site, by path. */
const sums = async (dist: string) => Object.fromEntries(await sumFiles(dist));

/** Makes the present release one that had another page, which no build would take away unasked. */
async function addVanishedPage(manifestFile: string): Promise<void> {
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { files: Record<string, string> };
  const files = { ...manifest.files, 'tin/2020/mat/index.html': '0'.repeat(64) };
  await writeFile(manifestFile, JSON.stringify({ ...manifest, files }));
}

test('builds of one process, of which some fail, are those of processes of their own', async () => {
  const folders = getFolders({ BANTIN_CONTENT: root }, project);
  const { present } = manifestFiles(folders);
  await buildHere();
  expect(await sums(folders.dist)).toEqual(await sums(empty));

  await writeFile(join(root, 'bulletins.txt'), 'Không phải bản tin.\n');
  await expect(buildHere()).rejects.toThrow('bulletins.txt');

  await rm(root, { recursive: true });
  await cp(join(PROJECT, 'content'), root, { recursive: true });
  // Another office: the pages of the one before are gone for good.
  await appendFile(join(root, 'site.yaml'), 'takenBack: [/chuyen-muc/tin-tuc/]\n');
  const release = await readFile(present);
  await addVanishedPage(present);
  await expect(buildHere()).rejects.toThrow('/tin/2020/mat/');
  expect(await sums(folders.dist)).toEqual(await sums(empty));

  await writeFile(present, release);
  await buildHere();
  expect(await sums(folders.dist)).toEqual(await sums(seed));
});
