import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What an action of GitHub is given. */
export interface ActionCall {
  inputs: Record<string, string>;
  workspace: string;
  home: string;
  /** The whole name of the branch that the run is about, and its commit. */
  ref: string;
  remotes: string;
  repository: string;
  store: Store;
  /** Steps that follow the last one of the job when all have succeeded. */
  later: (() => Promise<void>)[];
}

/** What GitHub keeps: caches between runs, artefacts within one. */
export interface Store {
  folder: string;
  caches: { scope: string; key: string; version: string; place: string }[];
  artifacts: Map<string, string>;
}

/** An action: what it does, with the inputs that it understands, and its outputs. */
type Action = (call: ActionCall) => Promise<Record<string, string>>;

/** The actions that recipes name, by their name without the commit. */
export const ACTIONS: Readonly<Record<string, { inputs: readonly string[]; act: Action }>> = {
  'actions/checkout': {
    inputs: ['repository', 'ref', 'path', 'fetch-depth', 'sparse-checkout', 'persist-credentials'],
    act: checkOut,
  },
  'actions/setup-node': { inputs: ['node-version'], act: async () => ({}) },
  'actions/cache': {
    inputs: ['path', 'key', 'restore-keys'],
    act: async (call) => {
      const outputs = await restore(call);
      if (outputs['cache-matched-key'] !== call.inputs['key']) call.later.push(() => save(call));
      return outputs;
    },
  },
  'actions/cache/restore': { inputs: ['path', 'key', 'restore-keys'], act: restore },
  'actions/cache/save': {
    inputs: ['path', 'key'],
    act: async (call) => {
      await save(call);
      return {};
    },
  },
  'actions/upload-artifact': {
    inputs: ['name', 'path', 'include-hidden-files', 'retention-days'],
    act: upload,
  },
  'actions/download-artifact': {
    inputs: ['name', 'path'],
    act: async ({ inputs, workspace, store }) => {
      await cp(store.artifacts.get(inputs['name']!)!, join(workspace, inputs['path']!), { recursive: true });
      return {};
    },
  },
};

async function checkOut({ inputs, workspace, ref, remotes, repository }: ActionCall): Promise<{}> {
  const place = join(workspace, inputs['path'] ?? '.');
  const isOther = inputs['repository'] !== undefined;
  const remote = `file://${join(remotes, inputs['repository'] ?? repository)}.git`;
  const wanted = inputs['ref'] ?? (isOther ? 'HEAD' : ref);
  const depth = inputs['fetch-depth'] ?? '1';
  const git = (...words: string[]) => run('git', ['-C', place, ...words]);
  await mkdir(place, { recursive: true });
  await git('init', '--quiet');
  await git('remote', 'add', 'origin', remote);
  if (depth === '0') await git('fetch', '--quiet', 'origin', '+refs/heads/*:refs/remotes/origin/*');
  await git('fetch', '--quiet', ...(depth === '0' ? [] : [`--depth=${depth}`]), 'origin', wanted);
  if (inputs['sparse-checkout']) await git('sparse-checkout', 'set', inputs['sparse-checkout']);
  await git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  return {};
}

function pathsOf({ inputs }: ActionCall): string[] {
  return inputs['path']!.trim().split('\n');
}

function placeOf(path: string, { workspace, home }: ActionCall): string {
  return path.startsWith('~/') ? join(home, path.slice(2)) : join(workspace, path);
}

/** Of the branch, else of the default branch; the newest that begins so. What is copied has new times. */
async function restore(call: ActionCall): Promise<Record<string, string>> {
  const { inputs, ref, store } = call;
  const version = pathsOf(call).join('\n');
  const keys = [inputs['key']!, ...(inputs['restore-keys'] ?? '').trim().split('\n').filter(Boolean)];
  for (const scope of new Set([ref, 'refs/heads/main'])) {
    const own = store.caches.filter((each) => each.scope === scope && each.version === version);
    for (const key of keys) {
      const found = own.find((each) => each.key === key) ?? own.findLast((each) => each.key.startsWith(key));
      if (!found) continue;
      for (const [index, path] of pathsOf(call).entries()) {
        const kept = join(found.place, String(index));
        if (existsSync(kept)) await cp(kept, placeOf(path, call), { recursive: true });
      }
      return { 'cache-matched-key': found.key, 'cache-hit': String(found.key === inputs['key']) };
    }
  }
  return { 'cache-matched-key': '' };
}

/** A key is stored once; where nothing is there to be stored, nothing is. */
async function save(call: ActionCall): Promise<void> {
  const { inputs, ref, store } = call;
  const version = pathsOf(call).join('\n');
  const key = inputs['key']!;
  if (store.caches.some((each) => each.scope === ref && each.key === key && each.version === version)) return;
  const there = [...pathsOf(call).entries()].filter(([, path]) => existsSync(placeOf(path, call)));
  if (there.length === 0) return;
  const place = join(store.folder, `cache-${store.caches.length}`);
  for (const [index, path] of there)
    await cp(placeOf(path, call), join(place, String(index)), { recursive: true });
  store.caches.push({ scope: ref, key, version, place });
}

/** One folder is stored as its contents; several files are, below the folder that they share. */
async function upload(call: ActionCall): Promise<{}> {
  const { inputs, workspace, store } = call;
  const place = join(store.folder, `artifact-${store.artifacts.size}-${inputs['name']}`);
  await rm(place, { recursive: true, force: true });
  const paths = pathsOf(call);
  const isHidden = paths.some((path) => path.split('/').some((name) => name.startsWith('.')));
  if (isHidden && inputs['include-hidden-files'] !== 'true') throw new Error('hidden files are left out');
  const shared = paths.length === 1 ? paths[0]! : dirname(paths[0]!);
  if (paths.length > 1 && paths.some((path) => dirname(path) !== shared)) throw new Error('no shared folder');
  for (const path of paths) {
    const target = paths.length === 1 ? place : join(place, relative(shared, path));
    await cp(join(workspace, path), target, { recursive: true });
  }
  if ((await readdir(place)).length === 0) throw new Error(`nothing to upload: ${basename(place)}`);
  store.artifacts.set(inputs['name']!, place);
  return {};
}
