import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { BULLETIN, writeContentRoot, type ContentFiles } from '../support/content-root.ts';
import { FOLDER } from '../support/faults/fault.ts';
import { moveProject } from '../support/move-project.ts';
import { PROJECT } from '../support/project.ts';
import { publishStandIn, STAND_IN_WORDS } from '../support/published-stand-in.ts';
import { drawEvenly, IS_THOROUGH } from '../support/thorough.ts';
import { fixturesByKind } from './fixtures/all.ts';
import { pathAmongOthers, type HostileFixture } from './fixtures/fixture.ts';

/** Where a fixture does its harm; each of these places is guarded at another moment of a build. */
function homeOf({ file = BULLETIN }: HostileFixture): 'public' | 'registers' | 'site.yaml' | 'content' {
  if (file.startsWith('../public/')) return 'public';
  if (file.startsWith('registers/')) return 'registers';
  return file === 'site.yaml' ? file : 'content';
}

const all = Object.values(fixturesByKind).flat();
const livingIn = (home: string) => all.filter((fixture) => homeOf(fixture) === home);
const SEED = 20_261_204;

/** Fixtures that can stand side by side, of one home each. */
const batches: readonly (readonly [name: string, fixtures: readonly HostileFixture[]])[] = [
  ['bulletins and standing pages', livingIn('content')],
  ['files of public', livingIn('public')],
  ['registers', livingIn('registers')],
  // Each takes a build of its own.
  ...drawEvenly(livingIn('site.yaml'), 2, SEED).map(
    (fixture) => [`site.yaml: ${fixture.name}`, [fixture]] as const,
  ),
];

/** The content root of a batch, in a project of its own where that has to have another `public`. */
async function writeBatch(fixtures: readonly HostileFixture[]): Promise<{ project: string; root: string }> {
  const moved = fixtures.map(({ files }, index) =>
    Object.entries(files).map(([path, contents]) => [pathAmongOthers(path, index), contents] as const),
  );
  const files: ContentFiles = Object.fromEntries(moved.flat());
  const isInPublic = fixtures.some((fixture) => homeOf(fixture) === 'public');
  const project = isInPublic ? (await moveProject('tests/fixtures/sites/empty')).project : PROJECT;
  const root = await writeContentRoot(files, isInPublic ? project : undefined);
  for (const [index, { setUp }] of fixtures.entries())
    await setUp?.(root, join(root, pathAmongOthers(FOLDER, index)));
  return { project, root };
}

/** Fixtures at which a build has stopped before anything of them was rendered, by what they would be without the gate. */
const stopped = { active: 0, inert: 0, nothing: 0 };
afterAll(() => console.log(`hostile fixtures stopped with the gate plugged: ${JSON.stringify(stopped)}`));

test('every fixture stands in one batch, but for those of site.yaml that are not drawn', () => {
  const standing = new Set(batches.flatMap(([, fixtures]) => fixtures));
  expect(batches.reduce((sum, [, fixtures]) => sum + fixtures.length, 0)).toBe(standing.size);
  const left = all.filter((fixture) => !standing.has(fixture));
  expect(left.filter((fixture) => IS_THOROUGH || homeOf(fixture) !== 'site.yaml')).toEqual([]);
  expect(batches.filter(([, fixtures]) => fixtures.length === 0)).toEqual([]);
  console.log(`${standing.size} of ${all.length} hostile fixtures against ${batches.length} real builds`);
});

// Were the gate not plugged into the build, these would be published, run, or end the build without these words.
test.for(batches)('a real build stops at every one of the hostile %s', async ([, fixtures]) => {
  const { project, root } = await writeBatch(fixtures);
  const page = await publishStandIn(root);

  const { code, output } = await buildSite(root, {}, project);
  const missing = fixtures.flatMap(({ name, issues, file = BULLETIN }, index) => {
    const lines = issues.map(
      (issue) => `${pathAmongOthers(file, index)}:${issue.split(' ')[1]}  lỗi ${issue.split(' ')[0]}`,
    );
    return lines.filter((line) => !output.includes(line)).map((line) => `${name}: ${line}`);
  });
  expect(missing).toEqual([]);
  expect(code).toBe(1);
  // What the gate lets through would end the build only once it is rendered.
  expect(output).not.toContain('generating static routes');
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(await readFile(page, 'utf8')).toBe(STAND_IN_WORDS);
  for (const { unguarded } of fixtures) stopped[unguarded] += 1;
  await rm(dirname(root), { recursive: true });
});
