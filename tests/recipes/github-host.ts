import { join } from 'node:path';
import { parse } from 'yaml';
import type { Store } from './github-actions.ts';
import { holds, type Scope } from './github-expressions.ts';
import { runJob, type Job } from './github-job.ts';
import type { Host, Run } from './host.ts';
import { readFromRemote } from './read-from-remote.ts';
import { SSH_HOSTS, SSH_KEY } from './stand-ins.ts';
import type { World } from './world.ts';

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
