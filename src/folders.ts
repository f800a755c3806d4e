import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { isPreview } from './preview.ts';

/** Where one content root is read from and where everything made from it lies. All paths are absolute. */
export interface Folders {
  /** The folder of this project: its code, its packages, and where Astro works. */
  project: string;
  /** The content root: what BANTIN_CONTENT names in the environment, else in the project's `.env`, else `content/`. */
  content: string;
  /** What is published as it is. */
  public: string;
  /** The finished site. */
  dist: string;
  /** A build in progress (each has one of its own beside it: `stageApart`); on the same file system as `dist`, so that the swap is a rename. */
  staging: string;
  /** The release before the present one. */
  previous: string;
  /** Caches, which may be deleted at any time: derivatives, remembered inspections, Astro's data store. */
  cache: string;
}

/** The working folder of this process: the project, because npm runs its scripts there. Nothing else asks for it. */
const workingFolder = (): string => process.cwd();

/** The folder in which a command was given, wherever npm runs it: paths that people type begin there. */
export function getCallerFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['INIT_CWD'] ?? workingFolder();
}

/** The file of a project in which one line, `BANTIN_CONTENT=…`, names the content root for all commands. */
export const ENV_FILE = '.env';

/** The path that `.env` of a project gives as its content root, relative to the project; `undefined` without such a line. */
export function readContentLine(project: string): string | undefined {
  const file = join(project, ENV_FILE);
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8'))['BANTIN_CONTENT'] : undefined;
}

/**
 * The folders of the content root that the environment chooses, or `.env` when the environment does not name one. The default root builds into `dist/`; another root
 * `…/name` builds into `…/name.dist/`, beside itself, so that two roots never share output or cache. A preview has folders
 * of its own, so that it is never taken for the site; an urgent build (BANTIN_URGENT=1) reads other content into the same ones.
 */
export function getFolders(environment: NodeJS.ProcessEnv = process.env, project = workingFolder()): Folders {
  const content = resolve(project, (environment['BANTIN_CONTENT'] ?? readContentLine(project)) || 'content');
  const isDefault = content === join(project, 'content');
  const published = join(project, 'public');
  const beside = (name: string) => join(dirname(content), `${basename(content)}.${name}`);
  const work = isDefault ? join(project, '.bantin') : beside('bantin');
  if (isPreview(environment)) {
    const dist = isDefault ? join(project, 'dist-preview') : beside('preview');
    return { project, content, public: published, dist, ...workFolders(join(work, 'preview')) };
  }
  const dist = isDefault ? join(project, 'dist') : beside('dist');
  const folders = { project, content, public: published, dist, ...workFolders(work) };
  return environment['BANTIN_URGENT'] === '1' ? { ...folders, content: urgentContent(folders) } : folders;
}

/** Where the content of an urgent build is composed: beside the caches, because the content root itself holds what is to wait. */
export function urgentContent({ cache }: Pick<Folders, 'cache'>): string {
  return join(dirname(cache), 'urgent', 'content');
}

/**
 * The store of originals: the untouched bytes of photographs, each under its SHA-256; beside the content root unless `site.yaml` names
 * another `place`, from the content root on. It is never published; it may say where and by whom a picture was taken.
 */
export function originalsFolder({ content }: Pick<Folders, 'content'>, place?: string): string {
  return place === undefined
    ? join(dirname(content), `${basename(content)}.originals`)
    : resolve(content, place);
}

function workFolders(work: string): Pick<Folders, 'staging' | 'previous' | 'cache'> {
  return { staging: join(work, 'staging'), previous: join(work, 'previous'), cache: join(work, 'cache') };
}
