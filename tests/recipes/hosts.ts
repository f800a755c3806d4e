import { openCron } from './cron-host.ts';
import { openGithub } from './github-host.ts';
import { openGitlab } from './gitlab-host.ts';
import type { Host } from './host.ts';
import type { Served } from './served.ts';
import { makeWorld, type Shared, type World } from './world.ts';

/** Hosts by name, and what each of them says; a machine with cron says nothing unless it fails. */
const HOSTS = {
  GitHub: { open: openGithub, says: true, named: (path: string) => `::error file=${path},line=1` },
  GitLab: { open: openGitlab, says: true, named: (path: string) => `"path": "${path}"` },
  cron: { open: openCron, says: false, named: (path: string) => path },
} as const;

export type HostName = keyof typeof HOSTS;

export const HOST_NAMES = Object.keys(HOSTS) as HostName[];

/** An office that publishes by one recipe. */
export interface Office {
  host: Host;
  world: World;
  served: Served;
  /** What is printed when all goes well: this, or nothing where nobody would read it. */
  saying(words: RegExp): RegExp;
  /** How the fault of a file below the content root is reported. */
  named(path: string): string;
}

/** Opens an office whose content lies apart from Bantin or within it. */
export async function openOffice(name: HostName, isApart: boolean, shared: Shared): Promise<Office> {
  const { served } = shared;
  const { open, says, named } = HOSTS[name];
  const world = await makeWorld(isApart, shared);
  served.told.length = 0;
  const host = await open(world, `${served.url.replace('thu.example', '127.0.0.1')}noi-bao`);
  const root = { true: 'noi-dung', false: 'content' }[`${isApart}`];
  return {
    host,
    world,
    served,
    saying: (words) => (says ? words : /^$/u),
    named: (path) => named(`${says || !isApart ? '' : '../van-phong/'}${root}/${path}`),
  };
}
