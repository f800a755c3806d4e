import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeOut, type Cache, type Job } from './gitlab-config.ts';
import type { JobState, Run } from './host.ts';
import { cleanEnvironment } from './job-environment.ts';
import { runScript, type ScriptResult } from './run-script.ts';
import { SSH_HOSTS, SSH_KEY } from './stand-ins.ts';
import type { World } from './world.ts';

const run = promisify(execFile);

/** A pipeline: the variables that all of its jobs have, and what they hand on to each other. */
export interface Pipeline {
  variables: Record<string, string>;
  artifacts: Map<string, string>;
  dotenv: Record<string, string>;
  run: Run;
}

/** A runner of GitLab, whose folder of the project outlives a job, as that of a usual one does. */
export interface Runner {
  /** Runs a job on the newest commit of a branch. */
  run(name: string, job: Job, pipeline: Pipeline, branch: string): Promise<JobState>;
  /** Loses its caches, and has every later clone be shallow. */
  forget(): Promise<void>;
}

export function openRunner(world: World): Runner {
  const folder = join(world.folder, 'gitlab');
  const builds = join(folder, 'builds');
  const project = join(builds, 'van-phong/noi-dung');
  let ids = 0;
  let depth: Record<string, string> = {};

  const runJob = async (name: string, job: Job, pipeline: Pipeline, ref: string): Promise<JobState> => {
    ids += 1;
    const home = join(folder, `home-${ids}`);
    await mkdir(home, { recursive: true });
    const secrets = await writeSecrets(home, pipeline);
    const given = {
      ...pipeline.variables,
      CI_BUILDS_DIR: builds,
      CI_PROJECT_DIR: project,
      CI_JOB_ID: String(ids),
      ...secrets,
    };
    const own = Object.entries({ ...job.variables, ...depth }).map(([key, value]) => [
      key,
      writeOut(value, given),
    ]);
    const variables: Record<string, string> = {
      ...given,
      ...(Object.fromEntries(own) as Record<string, string>),
    };
    await getSources(variables, ref);
    const caches = [job.cache ?? []].flat();
    if (caches.length > 4) throw new Error('GitLab takes four caches');
    for (const cache of caches) if (cache.policy !== 'push') await moveCache(cache, variables, 'pull');
    const from = job.needs ?? [...pipeline.artifacts.keys()];
    for (const each of from) {
      const kept = pipeline.artifacts.get(each);
      if (kept && existsSync(kept)) await cp(kept, project, { recursive: true });
    }
    const lines = [...(job.before_script ?? []), ...job.script];
    const done = await runScript(lines.join('\n'), {
      folder: project,
      options: ['-eo', 'pipefail'],
      env: { ...cleanEnvironment(world, home), ...variables },
    });
    pipeline.run.log += `== ${name}\n${done.log}`;
    const isDone = done.code === 0;
    if (isDone)
      for (const cache of caches) if (cache.policy !== 'pull') await moveCache(cache, variables, 'push');
    if (isDone || job.artifacts?.when === 'always') await keepArtifacts(name, job, pipeline);
    return stateOf(job, done);
  };

  const getSources = async ({ GIT_STRATEGY, GIT_DEPTH = '20' }: Record<string, string>, ref: string) => {
    if (GIT_STRATEGY === 'empty') await rm(project, { recursive: true, force: true });
    await mkdir(project, { recursive: true });
    if (GIT_STRATEGY !== undefined) return;
    const git = (...words: string[]) => run('git', ['-C', project, ...words]);
    await git('init', '--quiet');
    const limit = GIT_DEPTH === '0' ? ['--unshallow'] : [`--depth=${GIT_DEPTH}`];
    const isWhole = GIT_DEPTH === '0' && !existsSync(join(project, '.git/shallow'));
    await git('fetch', '--quiet', ...(isWhole ? [] : limit), `file://${world.remote}`, `+refs/heads/${ref}`);
    await git('checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD');
    await git('clean', '-ffdxq');
  };

  /** What is taken from a cache has new times. */
  const moveCache = async (cache: Cache, variables: Record<string, string>, way: 'pull' | 'push') => {
    const key = typeof cache.key === 'string' ? writeOut(cache.key, variables) : await sumKey(cache.key);
    const isProtected = variables['CI_COMMIT_REF_PROTECTED'] === 'true';
    const place = join(folder, 'caches', `${key}-${isProtected ? 'protected' : 'non_protected'}`);
    if (way === 'push') await rm(place, { recursive: true, force: true });
    for (const path of cache.paths) {
      const [from, to] =
        way === 'pull' ? [join(place, path), join(project, path)] : [join(project, path), join(place, path)];
      if (existsSync(from)) await cp(from, to, { recursive: true });
    }
  };

  const sumKey = async ({ files, prefix }: { files: string[]; prefix: string }): Promise<string> => {
    const sum = createHash('sha1');
    for (const file of files) sum.update(await readFile(join(project, file)));
    return `${prefix}-${sum.digest('hex')}`;
  };

  const keepArtifacts = async (name: string, { artifacts }: Job, pipeline: Pipeline) => {
    if (!artifacts) return;
    const place = join(folder, `artifacts-${ids}`);
    for (const path of artifacts.paths ?? [])
      if (existsSync(join(project, path)))
        await cp(join(project, path), join(place, path), { recursive: true });
    pipeline.artifacts.set(name, place);
    const { codequality, dotenv } = artifacts.reports ?? {};
    if (codequality && existsSync(join(project, codequality)))
      pipeline.run.log += `(code quality) ${await readFile(join(project, codequality), 'utf8')}`;
    if (dotenv)
      for (const line of (await readFile(join(project, dotenv), 'utf8')).trim().split('\n'))
        pipeline.dotenv[line.split('=')[0]!] = line.slice(line.indexOf('=') + 1);
  };

  return {
    run: runJob,
    async forget() {
      await rm(join(folder, 'caches'), { recursive: true, force: true });
      await rm(project, { recursive: true, force: true });
      depth = { GIT_DEPTH: '1' };
    },
  };
}

/** Variables that are files, which only what is protected sees. */
async function writeSecrets(home: string, { variables }: Pipeline): Promise<Record<string, string>> {
  if (variables['CI_COMMIT_REF_PROTECTED'] !== 'true') return {};
  const files = { BANTIN_SSH_KEY: SSH_KEY, BANTIN_SSH_KNOWN_HOSTS: SSH_HOSTS };
  const paths: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) {
    paths[name] = `${home}.${name}`;
    await writeFile(paths[name], `${text}\n`);
  }
  return paths;
}

function stateOf(job: Job, { code }: ScriptResult): JobState {
  if (code === 0) return 'success';
  const allowed = job.allow_failure;
  if (allowed === true || (typeof allowed === 'object' && allowed.exit_codes === code)) return 'allowed';
  return 'failure';
}
