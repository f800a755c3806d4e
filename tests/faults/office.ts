import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { getFolders, type Folders } from '../../src/folders.ts';
import { findDamage, sumFiles } from '../../src/release/damage.ts';
import { manifestFiles, readManifest } from '../../src/release/manifest.ts';
import { buildSite, copyContentRoot, type BuildResult } from '../support/build-site.ts';

// One test is several builds, and the machine may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

/** Whether all faults are tried (`npm run test:faults`) or the few for which every test run has time. */
export const IS_THOROUGH = process.env['BANTIN_FAULTS'] === 'all';

/** SHA-256 of every file of a site, by path. */
export type Sums = ReadonlyMap<string, string>;

/** An office with a published site, to which something happens. */
export interface Office {
  root: string;
  folders: Folders;
  close(): Promise<void>;
}

/** The office of the seed bulletin, in a folder of its own. Its `security.txt`, if it has one, would end in some year. */
export async function copyOffice(): Promise<string> {
  const root = await copyContentRoot('content');
  const file = join(root, 'site.yaml');
  const site = parseDocument(await readFile(file, 'utf8'));
  if (site.delete('security')) await writeFile(file, site.toString({ lineWidth: 0 }));
  return root;
}

/** That office, or the one in a folder, published. */
export async function publishOffice(root?: string): Promise<Office> {
  const own = root ?? (await copyOffice());
  const { code, output } = await buildSite(own);
  expect(code, output).toBe(0);
  return {
    root: own,
    folders: getFolders({ BANTIN_CONTENT: own }),
    close: () => rm(dirname(own), { recursive: true, force: true }),
  };
}

/** What is served, which has to be what its manifest says, file by file. */
export async function readServed({ folders }: Office): Promise<Sums> {
  const manifest = await readManifest(manifestFiles(folders).present);
  expect(manifest).toBeDefined();
  expect(await findDamage(folders.dist, manifest!)).toEqual([]);
  return sumFiles(folders.dist);
}

/** After a fault: what is served is whole and one of these sites, and the next build gives the last of them. */
export async function expectRecovery(office: Office, ...sites: readonly Sums[]): Promise<BuildResult> {
  expect(sites.map((sums) => [...sums])).toContainEqual([...(await readServed(office))]);
  return expectCleanBuild(office, sites.at(-1)!);
}

/** A build, which has to give the same bytes as a clean one. */
export async function expectCleanBuild(office: Office, clean: Sums): Promise<BuildResult> {
  const built = await buildSite(office.root);
  expect(built.code, built.output).toBe(0);
  expect([...(await readServed(office))]).toEqual([...clean]);
  return built;
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
