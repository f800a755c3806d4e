import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HOST_NAMES, openOffice, type Office } from '../recipes/hosts.ts';
import { expectFailure, hasFailed, LIFE, wordsOf, type Step } from '../recipes/life.ts';
import { bulletin, fileOf } from '../recipes/content.ts';
import { openServed } from '../recipes/served.ts';
import { makeProgram, type Shared } from '../recipes/world.ts';

// A step is up to three builds.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let folder: string;
let shared: Shared;
let office: Office;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-chung-'));
  shared = { served: await openServed(), program: await makeProgram(folder) };
});
afterAll(async () => {
  await shared?.served.close();
  await rm(folder, { recursive: true, force: true });
});

const PLACES = [
  ['apart from', true],
  ['within', false],
] as const;
const RECIPES = HOST_NAMES.flatMap((name) => PLACES.map((place) => [name, ...place] as const));

describe.each(RECIPES)('the recipe for %s and content %s Bantin', (name, _, isApart) => {
  beforeAll(async () => {
    office = await openOffice(name, isApart, shared);
  });
  afterAll(async () => office?.world.close());

  it.each(LIFE.slice(0, -1))('%s', live);
  it('publishes nothing when all is as it was, though asked to', publishSame);
  it('tells a person of a server that was away, and publishes at the next hour', missServer);
  it.each(LIFE.slice(-1))('%s', live);
});

describe.each(RECIPES.filter(([name]) => name !== 'cron'))(
  'branches, by the recipe for %s and content %s Bantin',
  (name, _, isApart) => {
    beforeAll(async () => {
      office = await openOffice(name, isApart, shared);
    });
    afterAll(async () => office?.world.close());

    it('are shown with their drafts, each by itself, until they end', showBranches);
    it('of others are built, and shown nowhere', buildProposal);
  },
);

async function live(_title: string, step: Step, fails: boolean): Promise<void> {
  const run = await step(office);
  expect(hasFailed(run), wordsOf(run)).toBe(fails);
}

async function publishSame(): Promise<void> {
  const { host, world, saying } = office;
  const before = await world.current();
  await world.edit({ [fileOf('ba')]: bulletin('ba', 'Tin ba') });
  const run = await (host.start ?? host.push)();
  expect(hasFailed(run), wordsOf(run)).toBe(false);
  expect([await world.current(), await world.reloads()], wordsOf(run)).toEqual([before, 2]);
  expect(run.log).toMatch(saying(/^In force already/mu));
}

async function missServer(): Promise<void> {
  const { host, world } = office;
  const away = join(world.folder, 'server', 'away');
  const before = await world.current();
  await writeFile(away, '');
  await world.edit({ [fileOf('ba')]: bulletin('ba', 'Tin ba đã sửa') });
  await expectFailure(office, await host.push(), before);
  await rm(away);
  const run = await host.tick();
  expect(hasFailed(run), wordsOf(run)).toBe(false);
  expect(await world.shown('tin/2024/ba/index.html'), wordsOf(run)).toContain('Tin ba đã sửa');
  expect(office.served.told).toEqual([]);
}

async function showBranches(): Promise<void> {
  const { host, world } = office;
  const draft = { [fileOf('nhap')]: bulletin('nhap', 'Tin nháp', { status: 'draft' }) };
  for (const branch of ['bai/moi', 'bai-moi']) {
    await world.edit(draft, branch);
    const run = await host.push(branch);
    expect(hasFailed(run), wordsOf(run)).toBe(false);
    expect([run.jobs['preview'], run.jobs['deploy'] ?? 'skipped'], wordsOf(run)).toEqual([
      'success',
      'skipped',
    ]);
  }
  const shown = await world.previews();
  expect(shown).toEqual([expect.stringMatching(/^bai-moi-/u), expect.stringMatching(/^bai-moi-/u)]);
  for (const name of shown)
    expect(await world.preview(name, 'tin/2024/nhap/index.html')).toContain('Tin nháp');
  for (const [branch, left] of [
    ['bai/moi', 1],
    ['bai-moi', 0],
  ] as const) {
    await world.deleteBranch(branch);
    const run = await host.dropBranch!(branch);
    expect(hasFailed(run), wordsOf(run)).toBe(false);
    expect(await world.previews()).toHaveLength(left);
  }
  expect(await world.current()).toBeUndefined();
}

async function buildProposal(): Promise<void> {
  const { host, world } = office;
  await world.edit({ [fileOf('bon')]: bulletin('bon', 'Tin bốn') }, 'de-xuat');
  const run = await host.propose!('de-xuat');
  expect(hasFailed(run), wordsOf(run)).toBe(false);
  expect(
    Object.values(run.jobs).filter((state) => state === 'success'),
    wordsOf(run),
  ).toHaveLength(1);
  expect([await world.previews(), await world.current()]).toEqual([[], undefined]);
}
