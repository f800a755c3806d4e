import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../../support/project.ts';

const RECIPES = 'src/release/deploy';
const text = readProjectFile(`${RECIPES}/office-github-actions.yml`);
const readRecipe = (name: string) => parse(readProjectFile(`${RECIPES}/${name}`)) as Record<string, unknown>;

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  'working-directory'?: string;
}

/** The lines of a recipe that another has not, without comments and empty ones. */
function listOwnLines(name: string, other: string): string[] {
  const linesOf = (file: string) =>
    readProjectFile(`${RECIPES}/${file}`)
      .split('\n')
      .map((line) => line.trim().replace(/^- /, ''))
      .filter((line) => line !== '' && !line.startsWith('#'));
  const others = new Set(linesOf(other));
  return linesOf(name).filter((line) => !others.has(line));
}

describe('the recipe for GitHub of an office with a repository of its own', () => {
  const { jobs, env } = parse(text) as {
    jobs: Record<string, { steps: Step[]; defaults?: object }>;
    env: Record<string, string>;
  };

  it('is a valid workflow', async () => {
    const { context, value } = parseWorkflow(
      { name: 'publish.yml', content: text },
      new NoOperationTraceWriter(),
    );
    expect(context.errors.getErrors().map(String)).toEqual([]);
    const template = await convertWorkflowTemplate(context, value!);
    expect((template.errors ?? []).map(({ Message }) => Message)).toEqual([]);
    expect(template.jobs.map(({ id }) => String(id))).toEqual([
      'build',
      'deploy',
      'preview',
      'drop-preview',
      'tell',
    ]);
  });

  it('checks out the content, then Bantin at the tag in a folder of it, and works there on that content', () => {
    const [content, said, program, ...steps] = jobs['build']!.steps;
    expect(content!.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    expect(said!.run).toContain('BANTIN_REPOSITORY');
    const bantin = {
      repository: '${{ vars.BANTIN_REPOSITORY }}',
      ref: '${{ env.BANTIN_TAG }}',
      path: 'bantin',
      'persist-credentials': false,
    };
    expect(program!.with).toEqual(bantin);
    expect([env, jobs['build']!.defaults]).toEqual([
      { BANTIN_TAG: '{{tag}}', BANTIN_CONTENT: '../noi-dung' },
      { run: { 'working-directory': 'bantin' } },
    ]);
    const elsewhere = steps.filter((step) => step['working-directory'] !== undefined).map(({ run }) => run);
    expect(elsewhere).toEqual([]);
    for (const name of ['deploy', 'preview', 'drop-preview'])
      expect(jobs[name]!.steps[0]!.with).toEqual({ ...bantin, 'sparse-checkout': RECIPES });
  });

  it('is otherwise the recipe for content within Bantin', () => {
    const whereThingsLie = (line: string) => /\.bantin|package-lock|artefact github|sh src\//u.test(line);
    const own = listOwnLines('github-actions.yml', 'office-github-actions.yml');
    expect(own.length).toBeGreaterThan(10);
    // A preview is shown by the script of the default branch, which here holds Bantin.
    expect(own.filter((line) => !whereThingsLie(line))).toEqual([
      'ref: ${{ github.event.repository.default_branch }}',
    ]);
  });
});

describe('the recipe for GitLab of an office with a repository of its own', () => {
  it('is that for content within Bantin, but for where things lie', () => {
    const whereThingsLie = (line: string) => /\.bantin|package-lock|artefact gitlab/u.test(line);
    const own = listOwnLines('gitlab-ci.yml', 'office-gitlab-ci.yml');
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((line) => !whereThingsLie(line))).toEqual([
      'git clone --quiet --depth 1 --branch "$CI_DEFAULT_BRANCH" "$CI_REPOSITORY_URL" "$CI_BUILDS_DIR/bantin-$CI_JOB_ID"',
    ]);
  });

  it('takes Bantin at the tag, works in it, and publishes with a script that no build has touched', () => {
    const {
      variables,
      '.build': build,
      '.deploy': deploy,
    } = readRecipe('office-gitlab-ci.yml') as {
      variables: object;
      '.build': { before_script: string[] };
      '.deploy': { before_script: string[] };
    };
    expect(variables).toEqual({ BANTIN_TAG: '{{tag}}', BANTIN_CONTENT: '../noi-dung' });
    const clone = 'git clone --quiet --depth 1 --branch "$BANTIN_TAG" "$BANTIN_REPOSITORY"';
    expect(build.before_script).toEqual([`${clone} bantin`, 'cd bantin']);
    expect(deploy.before_script[1]).toBe(`${clone} "$CI_BUILDS_DIR/bantin-$CI_JOB_ID"`);
  });
});

it('no setting of a build is lost on the way to where it has no network', () => {
  const [, kept] = /^variables='(.*)'$/mu.exec(readProjectFile(`${RECIPES}/without-network.sh`))!;
  // Those of the README that decide what a build does; the others are for signing editions and for tests.
  const settings = readProjectFile('README.md').match(/(?<=^\| `)BANTIN_\w+(?=`)/gmu)!;
  const others = new Set(['BANTIN_SIGN_PASSWORD', 'BANTIN_BROWSER']);
  expect(kept!.split(' ').toSorted()).toEqual(settings.filter((each) => !others.has(each)).toSorted());
});
