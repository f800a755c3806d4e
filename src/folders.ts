import { basename, dirname, join, resolve } from 'node:path';
import { isPreview } from './preview.ts';

/** Where one content root is read from and where everything made from it lies. All paths are absolute. */
export interface Folders {
  /** The folder of this project: its code, its packages, and where Astro works. */
  project: string;
  /** The content root: `content/`, or what BANTIN_CONTENT names. */
  content: string;
  /** What is published as it is. */
  public: string;
  /** The finished site. */
  dist: string;
  /** A build in progress; on the same file system as `dist`, so that the swap is a rename. */
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

/**
 * The folders of the content root that the environment chooses. The default root builds into `dist/`; another root
 * `…/name` builds into `…/name.dist/`, beside itself, so that two roots never share output or cache. A preview has folders
 * of its own, so that it is never taken for the site.
 */
export function getFolders(environment: NodeJS.ProcessEnv = process.env, project = workingFolder()): Folders {
  const content = resolve(project, environment['BANTIN_CONTENT'] || 'content');
  const isDefault = content === join(project, 'content');
  const published = join(project, 'public');
  const beside = (name: string) => join(dirname(content), `${basename(content)}.${name}`);
  const work = isDefault ? join(project, '.bantin') : beside('bantin');
  if (isPreview(environment)) {
    const dist = isDefault ? join(project, 'dist-preview') : beside('preview');
    return { project, content, public: published, dist, ...workFolders(join(work, 'preview')) };
  }
  const dist = isDefault ? join(project, 'dist') : beside('dist');
  return { project, content, public: published, dist, ...workFolders(work) };
}

function workFolders(work: string): Pick<Folders, 'staging' | 'previous' | 'cache'> {
  return { staging: join(work, 'staging'), previous: join(work, 'previous'), cache: join(work, 'cache') };
}
