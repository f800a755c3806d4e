import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, vi } from 'vitest';
import type { Folders } from '../../src/folders.ts';
import { findDamage, sumFiles } from '../../src/files/checksums.ts';
import { manifestFiles, readManifest } from '../../src/release/swap/manifest.ts';
import { buildSite, copySite, foldersOf, type BuildResult } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';

// One test is several builds, and the machine may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

/** SHA-256 of every file of a site, by path. */
export type Sums = ReadonlyMap<string, string>;

/** An office with a published site, to which something happens. */
export interface Office {
  root: string;
  folders: Folders;
  close(): Promise<void>;
}

/** The office of the seed content with its site, a copy of the shared ones below a folder, a new temporary one unless it is named. */
export async function publishOffice(around?: string): Promise<Office> {
  const folders = foldersOf(await copySite(await getBuiltSite('seed'), around));
  return {
    root: folders.content,
    folders,
    close: () => rm(dirname(folders.content), { recursive: true, force: true }),
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
