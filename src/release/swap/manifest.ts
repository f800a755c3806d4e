import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { byCodeUnits } from '../../by-code-units.ts';
import { isSealed } from '../../files/seal.ts';
import type { Folders } from '../../folders.ts';
import type { Redirect } from '../../models/redirects.ts';
import { takenContent, type TakenContent } from '../returned/taken-content.ts';
import { origin, type ContentOrigin } from '../urgent/origin.ts';
import { releasedBulletin, type ReleasedBulletin } from './released.ts';
import type { BuiltFile } from '../verify/scan.ts';
import { Stop } from '../../strings/stop.ts';
import { buildWords } from '../stop.ts';

const manifest = z.strictObject({
  releaseMoment: z.string(),
  url: z.string().optional(),
  searchCode: z.string().optional(),
  bulletins: z.record(z.string(), releasedBulletin).optional(),
  redactedRows: z.record(z.string(), z.string()).optional(),
  takenBack: z.array(z.string()).optional(),
  restored: z.array(z.string()).optional(),
  takenContents: z.array(takenContent).optional(),
  origin: origin.optional(),
  sources: z.record(z.string(), z.string()).optional(),
  server: z
    .strictObject({
      meterScript: z.string().optional(),
      redirects: z.array(
        z.strictObject({ path: z.string(), query: z.string(), to: z.string(), title: z.string() }),
      ),
    })
    .optional(),
  files: z.record(z.string(), z.string()),
  seal: z.string().optional(),
});

/** The files of a finished site with their checksums, and how it was built. */
export interface Manifest {
  /** The ISO date-time by which scheduled bulletins were chosen. */
  releaseMoment: string;
  /** The address at which it is published, as in `site.yaml`. Missing in older manifests: then unknown. */
  url?: string | undefined;
  /** Fingerprint of the code that its search is made of. Missing in older manifests: then unknown. */
  searchCode?: string | undefined;
  /** What it shows of each bulletin, by key. Missing in older manifests: then unknown. */
  bulletins?: Record<string, ReleasedBulletin> | undefined;
  /** The rows of lists of awards from which personal data was removed (`describeRedactedRows`). Missing where there are none. */
  redactedRows?: Record<string, string> | undefined;
  /** The removed addresses that `site.yaml` named, sorted. Missing in older manifests: then none. */
  takenBack?: string[] | undefined;
  /** What its build was told to show again after it was taken back, by key or address, sorted. Missing where that is nothing. */
  restored?: string[] | undefined;
  /**
   * What earlier releases showed and it and later ones may not, whatever its place. Missing in older manifests and in those that leave
   * this machine: then unknown.
   */
  takenContents?: TakenContent[] | undefined;
  /** The commits that its content is from. Missing in older manifests and for content outside of Git: then unknown. */
  origin?: ContentOrigin | undefined;
  /**
   * The sums of the public sources that it was built from (`sumSources`), of which an edition is made. Missing in older manifests and
   * in those that leave this machine: then unknown.
   */
  sources?: Record<string, string> | undefined;
  /** What the configurations of servers are made of besides `url`. Missing in older manifests and in those that leave this machine. */
  server?: { meterScript?: string | undefined; redirects: Redirect[] } | undefined;
  /** SHA-256 by path below the site, sorted. */
  files: Record<string, string>;
  /** By what this program knows its own (`src/files/seal.ts`). Missing in older manifests and in those that leave this machine. */
  seal?: string | undefined;
}

/**
 * Paths of the manifests of `dist`, of the release before it, of a swap in progress and of what the last build replaced. They lie in the
 * work folder, because everything in `dist` is published.
 */
export function manifestFiles(
  folders: Pick<Folders, 'staging'>,
): Record<'present' | 'previous' | 'next' | 'replaced', string> {
  const file = (name: string): string => join(dirname(folders.staging), `bantin-manifest${name}.json`);
  return { present: file(''), previous: file('.previous'), next: file('.next'), replaced: file('.replaced') };
}

/** The manifest of the files of a build; it does not depend on the order in which they were found. */
export function buildManifest(files: Iterable<BuiltFile>, circumstances: Omit<Manifest, 'files'>): Manifest {
  const sums = [...files].map(({ path, sha256 }) => [path, sha256] as const);
  sums.sort(([a], [b]) => byCodeUnits(a, b));
  return { ...circumstances, files: Object.fromEntries(sums) };
}

/** The text of a manifest file. */
export function formatManifest(contents: Manifest): string {
  return `${JSON.stringify(contents, undefined, 1)}\n`;
}

/** Reads a manifest file; `undefined` when there is none, or when it is damaged. */
export async function readManifest(file: string): Promise<Manifest | undefined> {
  try {
    return manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether a manifest file was written by this checkout of the program, and is as it was. */
export async function isOwnManifest(file: string, { project }: Pick<Folders, 'project'>): Promise<boolean> {
  try {
    return await isSealed(JSON.parse(await readFile(file, 'utf8')) as object, project);
  } catch {
    return false;
  }
}

/**
 * Reads the manifest of a release that is about to be handed over; `undefined` when there is none. Checksums alone do not tell whose
 * a release is, because whoever puts files into it can write them anew. Throws a `Stop` when this checkout of the program has not
 * made it.
 */
export async function readOwnManifest(
  file: string,
  { project }: Pick<Folders, 'project'>,
): Promise<Manifest | undefined> {
  if (!existsSync(file)) return undefined;
  const own = await readManifest(file);
  if (!own || !(await isOwnManifest(file, { project }))) throw new Stop(buildWords().unsealed(file));
  return own;
}

/**
 * The digest that a release is known by: SHA-256 of the list `sha256sum` would print of its files, in the order of their
 * paths. `except` is left out, because a file cannot state a digest that it is part of.
 */
export function digestRelease({ files }: Pick<Manifest, 'files'>, except: string): string {
  return digestFiles({ files }, except);
}

/** The same of all files of a release, by which two are compared. */
export function digestFiles({ files }: Pick<Manifest, 'files'>, except?: string): string {
  const hash = createHash('sha256');
  const paths = Object.keys(files).filter((path) => path !== except);
  for (const path of paths.sort()) hash.update(`${files[path]}  ${path}\n`);
  return hash.digest('hex');
}
