import { findRule, readConfig, writeOut, type Job } from './gitlab-config.ts';
import { openRunner, type Pipeline } from './gitlab-runner.ts';
import type { Host, Run } from './host.ts';
import { readFromRemote } from './read-from-remote.ts';
import type { World } from './world.ts';

/** Where a review environment was last put, and the job that takes it away. */
interface Environment {
  pipeline: Pipeline;
  stop: string;
  job: Job;
}

/**
 * GitLab with one runner. All branches are protected. `webhook` is the variable with the address that is told of failures.
 */
export function openGitlab(world: World, webhook: string): Host {
  const runner = openRunner(world);
  const environments = new Map<string, Environment>();

  const start = async (source: string, branch: string): Promise<Run> => {
    const config = readConfig(await readFromRemote(world.remote, `refs/heads/${branch}`, '.gitlab-ci.yml'));
    const isChange = source === 'merge_request_event';
    const variables: Record<string, string> = {
      CI_PIPELINE_SOURCE: source,
      CI_DEFAULT_BRANCH: 'main',
      ...(isChange ? {} : { CI_COMMIT_BRANCH: branch }),
      CI_COMMIT_REF_NAME: branch,
      CI_COMMIT_REF_SLUG: branch
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/gu, '-')
        .slice(0, 63),
      CI_REPOSITORY_URL: `file://${world.remote}`,
      CI_PIPELINE_URL: 'https://gitlab.example/pipelines/1',
      BANTIN_REPOSITORY: `file://${world.program}`,
      BANTIN_SERVER: 'office@server',
      // Protected variables.
      ...(isChange ? {} : { CI_COMMIT_REF_PROTECTED: 'true', BANTIN_WEBHOOK: webhook }),
    };
    const pipeline: Pipeline = { variables, artifacts: new Map(), dotenv: {}, run: { jobs: {}, log: '' } };
    if (!findRule(config.workflow.rules, variables)) return pipeline.run;
    Object.assign(variables, config.variables);
    const { jobs } = pipeline.run;
    for (const stage of config.stages) {
      const before = { ...jobs };
      for (const [name, job] of Object.entries(config.jobs).filter(([, each]) => each.stage === stage)) {
        const rule = findRule(job.rules, variables);
        if (!rule) continue;
        const waited = job.needs?.map((each) => jobs[each]) ?? Object.values(before);
        const hasFailed = waited.some((state) => state === 'failure' || state === undefined);
        const isSkipped = waited.includes('skipped') && job.needs !== undefined;
        const when = rule.when ?? 'on_success';
        const isDue = when === 'on_failure' ? hasFailed : when === 'on_success' && !hasFailed && !isSkipped;
        jobs[name] = isDue ? await runner.run(name, job, pipeline, branch) : 'skipped';
        if (jobs[name] === 'success') noteEnvironment(job, config.jobs, pipeline);
      }
    }
    return pipeline.run;
  };

  const noteEnvironment = (job: Job, jobs: Record<string, Job>, pipeline: Pipeline): void => {
    if (typeof job.environment !== 'object' || job.environment.on_stop === undefined) return;
    const url = writeOut(job.environment.url!, { ...pipeline.variables, ...pipeline.dotenv });
    pipeline.run.log += `(environment ${url})\n`;
    const stop = job.environment.on_stop;
    environments.set(writeOut(job.environment.name, pipeline.variables), {
      pipeline,
      stop,
      job: jobs[stop]!,
    });
  };

  return {
    push: (branch = 'main') => start('push', branch),
    tick: () => start('schedule', 'main'),
    start: () => start('web', 'main'),
    propose: (branch) => start('merge_request_event', branch),
    async dropBranch(branch) {
      const all: Run = { jobs: {}, log: '' };
      const slug = branch.replaceAll(/[^a-z0-9]/gu, '-');
      const found = environments.get(`preview/${slug}`);
      if (!found) return all;
      const { pipeline, stop, job } = found;
      pipeline.run = all;
      all.jobs[stop] = await runner.run(stop, job, pipeline, pipeline.variables['CI_COMMIT_BRANCH']!);
      return all;
    },
    forget: runner.forget,
  };
}
