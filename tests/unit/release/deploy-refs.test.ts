import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { fillIn, holds } from '../../recipes/github-expressions.ts';
import { readProjectFile } from '../../support/project.ts';

const RECIPES = 'src/release/deploy';

/** What a host says of the event that it runs a recipe for; a host leaves out what it does not know. */
interface Github {
  event_name: string;
  ref: string;
  ref_name: string;
  event: { repository?: { default_branch: string }; ref?: string; ref_type?: string };
}

/** GitHub fills in nothing about the repository when it runs by schedule. */
function githubOf(event_name: string, ref: string): Github {
  const repository = { default_branch: 'main' };
  return {
    event_name,
    ref,
    ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//u, ''),
    event: event_name === 'schedule' ? {} : { repository },
  };
}

/** The jobs that GitHub runs for an event, when builds have something to do and succeed. */
function listRunning(jobs: Jobs, github: Github): string[] {
  const needs = { build: { outputs: { due: 'yes' } } };
  const scope = { contexts: { github, needs, env: {}, steps: {} }, workspace: '', isFailed: false };
  return Object.keys(jobs).filter((name) => holds(jobs[name]!.if, scope));
}

type Jobs = Record<string, { if?: string; env?: { KIND: string } }>;

describe('GitHub publishes', () => {
  const { jobs, on } = parse(readProjectFile(`${RECIPES}/github-actions.yml`)) as {
    on: { push: { branches?: string[]; tags?: string[] } };
    jobs: Jobs;
  };

  it.each([
    ['a push to the default branch', 'push', 'refs/heads/main', 'site', 'deploy'],
    ['the hourly rebuild', 'schedule', 'refs/heads/main', 'site', 'deploy'],
    ['a rebuild by hand', 'workflow_dispatch', 'refs/heads/main', 'site', 'deploy'],
    ['a push to another branch', 'push', 'refs/heads/bai-moi', 'preview', 'preview'],
    ['a rebuild of another branch by hand', 'workflow_dispatch', 'refs/heads/bai-moi', 'preview', ''],
    ['a branch whose name ends like the default branch', 'push', 'refs/heads/x/main', 'preview', 'preview'],
    ['a tag named like the default branch', 'push', 'refs/tags/main', 'preview', ''],
    ['such a tag rebuilt by hand', 'workflow_dispatch', 'refs/tags/main', 'preview', ''],
    ['a tag named like the whole name of it', 'push', 'refs/tags/refs/heads/main', 'preview', ''],
    ['a merge request', 'pull_request', 'refs/pull/7/merge', 'preview', ''],
  ])('what it should for %s', (_what, event, ref, kind, job) => {
    const github = githubOf(event, ref);
    const scope = { contexts: { github }, workspace: '', isFailed: false };
    expect(fillIn(jobs['build']!.env!.KIND, scope).trim()).toBe(kind);
    expect(listRunning(jobs, github).join(' ')).toBe(`build ${job}`.trim());
  });

  it.each([
    ['branch', 'drop-preview'],
    ['tag', ''],
  ])('nothing when a %s is deleted, which is an event of the default branch', (kind, jobs_) => {
    const github = githubOf('delete', 'refs/heads/main');
    const event = { ...github.event, ref: 'bai-moi', ref_type: kind };
    expect(
      listRunning(jobs, { ...github, event })
        .filter((name) => name !== 'deploy')
        .join(' '),
    ).toBe(jobs_);
    // It needs the build, which does not run.
    expect(parse(readProjectFile(`${RECIPES}/github-actions.yml`))).toMatchObject({
      jobs: { deploy: { needs: 'build' } },
    });
  });

  it('one after another for each branch, of which its end is the last', () => {
    const { concurrency } = parse(readProjectFile(`${RECIPES}/github-actions.yml`)) as {
      concurrency: { group: string };
    };
    const groupOf = (github: object) =>
      fillIn(concurrency.group, { contexts: { github }, workspace: '', isFailed: false });
    const deleted = {
      ...githubOf('delete', 'refs/heads/main'),
      event: { ref: 'bai-moi', ref_type: 'branch' },
    };
    expect(groupOf(deleted)).toBe(groupOf(githubOf('push', 'refs/heads/bai-moi')));
    expect(groupOf(githubOf('schedule', 'refs/heads/main'))).toBe(
      groupOf(githubOf('push', 'refs/heads/main')),
    );
  });

  it('nothing for a tag, whatever it is called: no push of one starts it', () => {
    expect(on.push).toEqual({ branches: ['**'] });
  });
});

describe('GitLab publishes', () => {
  interface Rule {
    if: string;
    when?: string;
  }
  const recipe = parse(readProjectFile(`${RECIPES}/gitlab-ci.yml`)) as Record<string, { rules?: Rule[] }>;
  const rules = Object.values(recipe).flatMap((job) => job.rules ?? []);

  it('from branches alone: no rule asks for a name that a tag has too', () => {
    expect(rules.length).toBeGreaterThan(5);
    expect(
      rules.filter(({ if: condition }) => /CI_COMMIT_(?:REF_NAME|REF_SLUG|TAG)\b/u.test(condition)),
    ).toEqual([]);
  });

  it('only what a rule allows that names the branch or a merge request', () => {
    const allowing = rules
      .filter(({ when }) => when !== 'never')
      .filter(({ if: condition }) => !/^\$CI_COMMIT_BRANCH( |$)/u.test(condition));
    expect(new Set(allowing.map(({ if: condition }) => condition))).toEqual(
      new Set(['$CI_PIPELINE_SOURCE == "merge_request_event"']),
    );
  });
});
