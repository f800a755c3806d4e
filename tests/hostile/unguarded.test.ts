import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { getFolders } from '../../src/folders.ts';
import { buildWords } from '../../src/release/stop.ts';
import { buildSite } from '../support/build-site.ts';
import { writeContentRoot } from '../support/content-root.ts';
import { FOLDER } from '../support/faults/fault.ts';
import { scanFile } from '../support/scan-file.ts';
import { fixturesByKind } from './fixtures/all.ts';
import { pathAmongOthers, type HostileFixture, type Unguarded } from './fixtures/fixture.ts';
import { unplugGate } from './unplugged-gate.ts';

const PUBLIC = '../public/';
const ADDRESS = 'https://thu.example/';
const all = Object.values(fixturesByKind).flat();
const isOfSite = ({ file }: HostileFixture) => file === 'site.yaml';
/** Astro itself ends a build in which a file of `public` has the place of one of its routes. */
const isRoute = ({ file = '' }: HostileFixture) => /^\.\.\/public\/(?:robots\.txt|sitemap\.xml)$/u.test(file);
/** What stands on every page would hide what stands on one. */
const together = all.filter((fixture) => !isOfSite(fixture) && !isRoute(fixture));
const ofSite = all.filter((fixture) => isOfSite(fixture) && fixture.unguarded === 'active');

/** What became of a fixture: its published files, what acts in them, and those that the end of the build names as foreign. */
interface Published {
  files: string[];
  acting: string[];
  stopped: string[];
}

/** The files that the report names because this build has not made them or their parts. */
function readStopped(output: string): Set<string> {
  const { faults } = buildWords();
  const beginnings = (['foreign-part', 'unknown-type'] as const).map((rule) => faults[rule](''));
  const paragraphs = output
    .split('\n\n')
    .filter((text) => beginnings.some((words) => text.startsWith(words)));
  return new Set(paragraphs.flatMap((text) => text.split('\n').slice(1)).map((line) => line.trim()));
}

/** Builds a site of these fixtures with the gate unplugged, and looks at what the build would have published of each. */
async function buildUnguarded(fixtures: readonly HostileFixture[]): Promise<Map<string, Published>> {
  const project = await unplugGate();
  const moved = fixtures.flatMap(({ files }, index) =>
    Object.entries(files).map(([path, contents]) => [pathAmongOthers(path, index), contents] as const),
  );
  const root = await writeContentRoot(Object.fromEntries(moved), project);
  for (const [index, { setUp }] of fixtures.entries())
    await setUp?.(root, join(root, pathAmongOthers(FOLDER, index)));
  const { code, output } = await buildSite(root, {}, project);
  expect(output).toContain('generating static routes');
  expect(code).toBe(1);
  // Each build has a staging folder of its own.
  const work = dirname(getFolders({ BANTIN_CONTENT: root }, project).staging);
  const staging = join(
    work,
    (await readdir(work)).find((name) => name.startsWith('staging'))!,
  );
  const entries = await readdir(staging, { recursive: true, withFileTypes: true });
  const published = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(staging, join(entry.parentPath, entry.name)));
  const own = new Set(published.filter((path) => path.startsWith('_astro/')).map((path) => ADDRESS + path));
  const stopped = readStopped(output);
  const found = new Map<string, Published>();
  for (const [index, fixture] of fixtures.entries()) {
    const files: string[] = [];
    const acting: string[] = [];
    for (const path of published.filter((each) => isOf(fixture, each, index))) {
      const contents = await readFile(join(staging, path));
      const given = fixture.files[PUBLIC + path];
      // A release writes some files anew, whoever put one there.
      if (given !== undefined && !contents.equals(Buffer.from(given))) continue;
      files.push(path);
      acting.push(...scanFile(path, contents, { address: ADDRESS + path, files: own }));
    }
    found.set(fixture.name, { files, acting, stopped: files.filter((path) => stopped.has(path)) });
  }
  await rm(join(project, '..', '..'), { recursive: true });
  return found;
}

function isOf(fixture: HostileFixture, path: string, index: number): boolean {
  if (isOfSite(fixture)) return path === 'index.html';
  const folders = [pathAmongOthers(FOLDER, index).replace('bulletins/', 'tin/'), `thu-${index}`];
  return (
    Object.hasOwn(fixture.files, PUBLIC + path) || folders.some((folder) => path.startsWith(`${folder}/`))
  );
}

function stateOf({ files, acting }: Published): Unguarded {
  if (files.length === 0) return 'nothing';
  return acting.length > 0 ? 'active' : 'inert';
}

let published: Map<string, Published>;
beforeAll(async () => {
  published = new Map([...(await buildUnguarded(together)), ...(await buildUnguarded(ofSite))]);
}, 600_000);

test('without the gate, each fixture is what it declares', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  const found = [...together, ...ofSite].map(({ name }) => `${name}: ${stateOf(published.get(name)!)}`);
  expect(found).toEqual([...together, ...ofSite].map(({ name, unguarded }) => `${name}: ${unguarded}`));
  const others = all.filter((fixture) => !published.has(fixture.name));
  expect(others.filter(({ unguarded }) => unguarded !== 'nothing')).toEqual([]);
});

test('without the gate, the finished site is stopped by name at each that would act', () => {
  const active = all.filter(({ unguarded }) => unguarded === 'active');
  expect(active.filter(({ name }) => published.get(name)!.stopped.length === 0)).toEqual([]);
  const count = (kind: Unguarded) => all.filter(({ unguarded }) => unguarded === kind).length;
  console.log(
    `${all.length} hostile fixtures, gate unplugged: ${count('active')} active, all stopped by name; ` +
      `${count('inert')} inert; ${count('nothing')} nothing`,
  );
  expect(active.length).toBeGreaterThan(40);
});
