import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ACTIONS, type Store } from './github-actions.ts';
import { fillIn, holds, type Scope } from './github-expressions.ts';
import type { Host, JobState, Run } from './host.ts';
import { cleanEnvironment } from './job-environment.ts';
import { readFromRemote } from './read-from-remote.ts';
import { runScript } from './run-script.ts';
import { SSH_HOSTS, SSH_KEY } from './stand-ins.ts';
import type { World } from './world.ts';

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'working-directory'?: string;
}

interface Job {
  if?: string;
  needs?: string | string[];
  env?: Record<string, string>;
  outputs?: Record<string, string>;
  defaults?: { run?: { 'working-directory'?: string } };
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** What has happened, as GitHub tells it: nothing about the repository when it runs by schedule. */
interface Event {
  name: string;
  ref: string;
  payload: Record<string, unknown>;
}

const WORKFLOW = '.github/workflows/publish.yml';
const REPOSITORY = { repository: { default_branch: 'main' } };

/** GitHub, running the workflow of a repository; `webhook` is the secret address that is told of failures. */
export function openGithub(world: World, webhook: string): Host {
  const store: Store = { folder: join(world.folder, 'github'), caches: [], artifacts: new Map() };
  let runs = 0;
  let depth: string | undefined;

  const start = async ({ name, ref, payload }: Event): Promise<Run> => {
    runs += 1;
    store.artifacts.clear();
    const text = await readFromRemote(world.remote, name === 'delete' ? 'refs/heads/main' : ref, WORKFLOW);
    const workflow = parse(depth === undefined ? text : text.replaceAll('fetch-depth: 0', depth)) as Workflow;
    if (!(name in workflow.on)) return { jobs: {}, log: '' };
    const contexts = {
      github: {
        event_name: name,
        event: payload,
        ref,
        ref_name: ref.replace(/^refs\/heads\//u, ''),
        repository: 'van-phong/noi-dung',
        server_url: 'https://github.example',
        run_id: String(runs),
        run_attempt: '1',
      },
      vars: {
        BANTIN_REPOSITORY: 'van-phong/bantin',
        BANTIN_SERVER: 'office@server',
        BANTIN_PREVIEW_SERVER: 'office@server',
      },
    };
    const run: Run = { jobs: {}, log: '' };
    const outputs: Record<string, Record<string, string>> = {};
    for (const id of orderJobs(workflow.jobs)) {
      const job = workflow.jobs[id]!;
      const needed = [job.needs ?? []].flat();
      const states = needed.map((each) => run.jobs[each]);
      const needs = Object.fromEntries(needed.map((each) => [each, { outputs: outputs[each] ?? {} }]));
      // A job that was skipped is no success either.
      const isFailed = states.includes('failure');
      const scope: Scope = { contexts: { ...contexts, needs }, workspace: '', isFailed };
      const isReady =
        states.every((state) => state === 'success') || /failure\(|always\(/u.test(job.if ?? '');
      if (!isReady || !holds(job.if, scope)) {
        run.jobs[id] = 'skipped';
        continue;
      }
      const secrets = { BANTIN_WEBHOOK: webhook, ...sshSecrets('BANTIN_'), ...sshSecrets('BANTIN_PREVIEW_') };
      const done = await runJob(world, store, job, { ...scope.contexts, secrets }, workflow.env ?? {});
      run.jobs[id] = done.state;
      outputs[id] = done.outputs;
      run.log += `== ${id}\n${done.log}`;
    }
    return run;
  };
  const onMain = (name: string, payload: Event['payload']) =>
    start({ name, ref: 'refs/heads/main', payload });
  return {
    push: (branch = 'main') => start({ name: 'push', ref: `refs/heads/${branch}`, payload: REPOSITORY }),
    tick: () => onMain('schedule', {}),
    start: () => onMain('workflow_dispatch', REPOSITORY),
    propose: (branch) => start({ name: 'pull_request', ref: `refs/heads/${branch}`, payload: REPOSITORY }),
    dropBranch: (branch) => onMain('delete', { ...REPOSITORY, ref: branch, ref_type: 'branch' }),
    async forget() {
      store.caches.length = 0;
      depth = 'fetch-depth: 1';
    },
  };
}

function sshSecrets(prefix: string): Record<string, string> {
  return { [`${prefix}SSH_KEY`]: SSH_KEY, [`${prefix}SSH_KNOWN_HOSTS`]: SSH_HOSTS };
}

/** Every job after those that it needs. */
function orderJobs(jobs: Record<string, Job>): string[] {
  const order: string[] = [];
  const add = (id: string) => {
    if (order.includes(id)) return;
    for (const each of [jobs[id]!.needs ?? []].flat()) add(each);
    order.push(id);
  };
  for (const id of Object.keys(jobs)) add(id);
  return order;
}

interface DoneJob {
  state: JobState;
  outputs: Record<string, string>;
  log: string;
}

/** Runs a job in an empty folder, with an empty home. */
async function runJob(
  world: World,
  store: Store,
  job: Job,
  contexts: Record<string, unknown>,
  common: Record<string, string>,
): Promise<DoneJob> {
  const workspace = await mkdtemp(join(world.folder, 'github-'));
  const home = `${workspace}.home`;
  const files = `${workspace}.files`;
  await mkdir(home);
  await mkdir(files);
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const env: Record<string, string> = { ...common };
  const later: (() => Promise<void>)[] = [];
  const scope: Scope = { contexts: { ...contexts, env, steps }, workspace, isFailed: false };
  for (const [name, value] of Object.entries(job.env ?? {})) env[name] = fillIn(value, scope);
  const github = contexts['github'] as { ref: string; event_name: string };
  let log = '';
  for (const [index, step] of job.steps.entries()) {
    if (!holds(step.if, scope)) continue;
    const outputs: Record<string, string> = {};
    if (step.uses !== undefined) {
      const { inputs: known, act } = ACTIONS[step.uses.split('@')[0]!]!;
      const inputs = Object.fromEntries(
        Object.entries(step.with ?? {}).map(([name, value]) => [name, fillIn(String(value), scope)]),
      );
      const unknown = Object.keys(inputs).filter((name) => !known.includes(name));
      if (unknown.length > 0) throw new Error(`${step.uses} knows no ${unknown.join(', ')}`);
      const remotes = join(world.folder, 'remotes');
      const call = { inputs, workspace, home, ref: github.ref, remotes, repository: 'van-phong/noi-dung' };
      Object.assign(outputs, await act({ ...call, store, later }));
    } else {
      const output = join(files, `output-${index}`);
      await writeFile(output, '');
      const folder = step['working-directory'] ?? job.defaults?.run?.['working-directory'] ?? '.';
      const done = await runScript(fillIn(step.run!, scope), {
        folder: join(workspace, folder),
        options: ['-e'],
        env: {
          ...cleanEnvironment(world, home),
          ...env,
          ...Object.fromEntries(
            Object.entries(step.env ?? {}).map(([name, value]) => [name, fillIn(value, scope)]),
          ),
          GITHUB_ACTIONS: 'true',
          GITHUB_EVENT_NAME: github.event_name,
          GITHUB_WORKSPACE: workspace,
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: join(files, 'summary'),
        },
      });
      log += done.log;
      if (done.code !== 0) scope.isFailed = true;
      for (const line of (await readFile(output, 'utf8')).split('\n').filter(Boolean)) {
        const [name, value] = line.split('=');
        outputs[name!] = value!;
      }
    }
    if (step.id !== undefined) steps[step.id] = { outputs };
  }
  if (!scope.isFailed) for (const act of later) await act();
  const outputs = Object.fromEntries(
    Object.entries(job.outputs ?? {}).map(([name, value]) => [name, fillIn(value, scope)]),
  );
  for (const folder of [workspace, home, files]) await rm(folder, { recursive: true, force: true });
  return { state: scope.isFailed ? 'failure' : 'success', outputs, log };
}
