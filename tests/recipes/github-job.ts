import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACTIONS, type Store } from './github-actions.ts';
import { fillIn, holds, type Scope } from './github-expressions.ts';
import type { JobState } from './host.ts';
import { cleanEnvironment } from './job-environment.ts';
import { runScript } from './run-script.ts';
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

/** A job of a workflow. */
export interface Job {
  if?: string;
  needs?: string | string[];
  env?: Record<string, string>;
  outputs?: Record<string, string>;
  defaults?: { run?: { 'working-directory'?: string } };
  steps: Step[];
}

/** How a job has ended. */
export interface DoneJob {
  state: JobState;
  outputs: Record<string, string>;
  log: string;
}

/** Runs a job in an empty folder, with an empty home. */
export async function runJob(
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
