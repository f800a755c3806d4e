import type { Loader } from 'astro/loaders';
import type { FolderListing } from '../../gate/listing.ts';
import { processState } from '../../process-state.ts';
import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import type { Bulletin } from '../bulletin.ts';
import type { TwinComparison } from '../lint/twins.ts';
import type { KeptBulletin } from './read-content.ts';
import type { StandingPage } from '../pages/standing-pages.ts';

/** Receives bulletins while the content root is being read, so that work on the first begins before the last is read. */
export interface ReadingFollower {
  begin(context: { site: Site; registers: Registers }): void;
  /** Each bulletin that the release shows, tombstones apart, in the order of addresses. */
  take(bulletin: Bulletin): void;
}

/** The page keys of a build while it renders: equal keys mean equal files. */
export interface BuildKeys {
  /** The key of a model before it is rendered; none, and no model made, where the last build left nothing to compare with. */
  make(buildModel: () => object): string | undefined;
  /** Notes of which model the file of an address, with base path and encoded, is rendered. */
  note(address: string, model: object): void;
}

/** The result of one load of the content root, for the pages, the release, and the next load of a dev server. */
export interface Loaded {
  site: Site;
  registers: Registers;
  /** What the release shows, tombstones among them. */
  bulletins: readonly Bulletin[];
  pages: readonly StandingPage[];
  /** The files of the content root as they were listed for this load. */
  listing: FolderListing;
  /** The fingerprint of what decides, besides its own folder, how a bulletin is read. */
  rules: string;
  /** The hashes of all photographs that are shown or may be, withdrawn bulletins apart. */
  photographs: ReadonlySet<string>;
  /** Of a dev server alone, which follows the content root: this load stays in force until a later one succeeds. */
  watched: WatchedLoad | undefined;
}

/** What the next load of a dev server begins from. A build makes no other, and its memory is filled by pages. */
export interface WatchedLoad {
  /** What may be kept of each bulletin, by key. */
  kept: ReadonlyMap<string, KeptBulletin>;
  twins: TwinComparison;
}

/** The state of a build in this process: it reads the content root, then renders pages. */
export type BuildRun = BuildBasis &
  ({ step: 'reading'; follower: ReadingFollower } | { step: 'rendering'; keys: BuildKeys });

interface BuildBasis {
  /** The moment (ISO date-time with zone) that decides which scheduled bulletins this build shows. */
  releaseMoment: string;
  /** Gives back every lock and thread of the build. */
  release(): void;
}

const loaded = processState<Loaded>('loaded');
const run = processState<BuildRun>('build-run');
const contentLoader = processState<Loader>('content-loader');

/**
 * Sets the loader for `src/content.config.ts`. That file cannot import it: Vite transforms each module that it imports, which took
 * 2.5 s of every build for the loader and what it needs.
 */
export function setContentLoader(loader: Loader): void {
  contentLoader.set(loader);
}

/** The loader that was set. Throws where the integration was not made before. */
export function getContentLoader(): Loader {
  const found = contentLoader.find();
  if (!found) throw new Error('The content was configured before the integration was made.');
  return found;
}

/** What was loaded. Throws before the first load has succeeded, and after a build has ended. */
export function getLoaded(): Loaded {
  const found = loaded.find();
  if (!found) throw new Error('The content was asked for before it was loaded.');
  return found;
}

/** What was loaded, if anything was. */
export function findLoaded(): Loaded | undefined {
  return loaded.find();
}

/**
 * Sets what was loaded. Astro's own data store is not used, because it bundles its entries as the source of a module: with 10,000
 * bulletins, that took longer to compile than the pages to render.
 */
export function setLoaded(whole: Loaded): void {
  loaded.set(whole);
}

/** Begins a build. A process makes one at a time; one that failed before, of which Astro tells nobody, must have been ended. */
export function beginReading(basis: BuildBasis, follower: ReadingFollower): void {
  if (run.find()) throw new Error('A build was begun before the one before it was ended.');
  run.set({ ...basis, step: 'reading', follower });
}

/** Begins the rendering of the present build. Throws when none has begun. */
export function beginRendering(keys: BuildKeys): void {
  const found = run.find();
  if (!found) throw new Error('Pages were to be rendered before a build was begun.');
  const { releaseMoment, release } = found;
  run.set({ releaseMoment, release, step: 'rendering', keys });
}

/**
 * Ends the present build, if there is one, and forgets what was loaded: the next begins as in a process of its own. Returns
 * whether there was one.
 */
export function endBuild(): boolean {
  const found = run.find();
  run.set(undefined);
  loaded.set(undefined);
  found?.release();
  return found !== undefined;
}

/** The moment of the present build, if there is one. */
export function findBuildMoment(): string | undefined {
  return run.find()?.releaseMoment;
}

/** The follower of the present reading; `undefined` outside a build. */
export function findFollower(): ReadingFollower | undefined {
  const found = run.find();
  return found?.step === 'reading' ? found.follower : undefined;
}

/** The page keys of the build that renders; `undefined` in the dev server, which has none. */
export function findBuildKeys(): BuildKeys | undefined {
  const found = run.find();
  return found?.step === 'rendering' ? found.keys : undefined;
}
