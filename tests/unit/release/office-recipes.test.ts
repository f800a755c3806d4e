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
    expect(template.jobs.map(({ id }) => String(id))).toEqual(['build', 'deploy', 'preview']);
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
    expect(elsewhere).toEqual(['mkdir artefact && cp -r noi-dung.preview artefact/site']);
    expect(jobs['deploy']!.steps[0]!.with).toEqual({ ...bantin, 'sparse-checkout': RECIPES });
  });

  it('is otherwise the recipe for content within Bantin', () => {
    expect(listOwnLines('github-actions.yml', 'office-github-actions.yml')).toEqual([
      '.bantin/bantin-manifest.json',
      '.bantin/cache',
      '.bantin/preview/cache',
      'dist',
      'dist-preview',
      "key: ${{ env.KIND }}-${{ hashFiles('package-lock.json', 'astro.config.mjs', 'src/**') }}-${{ github.run_id }}",
      "${{ env.KIND }}-${{ hashFiles('package-lock.json', 'astro.config.mjs', 'src/**') }}-",
      'run: npm run artefact -- --out artefact',
      'run: mkdir artefact && cp -r dist-preview artefact/site',
      'sh src/release/deploy/publish-to-server.sh artefact "$SERVER" /srv/bantin',
    ]);
    expect(listOwnLines('office-github-actions.yml', 'github-actions.yml')).toHaveLength(26);
  });
});

describe('the recipe for GitLab of an office with a repository of its own', () => {
  it('is that for content within Bantin, but for where things lie', () => {
    expect(listOwnLines('gitlab-ci.yml', 'office-gitlab-ci.yml')).toEqual([
      'key:',
      'files: [package-lock.json, astro.config.mjs]',
      'prefix: site',
      'paths: [.bantin/bantin-manifest.json, .bantin/cache, .bantin/preview/cache, dist, dist-preview]',
      'npm run artefact -- --out artefact',
      'key: { files: [package-lock.json, astro.config.mjs], prefix: preview }',
      'paths: [.bantin/cache, .bantin/preview/cache, dist, dist-preview]',
      'mkdir artefact && cp -r dist-preview artefact/site',
      'GIT_STRATEGY: clone',
      "GIT_DEPTH: '1'",
      'sh src/release/deploy/publish-to-server.sh artefact "$BANTIN_SERVER" /srv/bantin',
    ]);
  });

  it('takes Bantin at the tag, works in it, and publishes with a script that no build has touched', () => {
    const {
      variables,
      '.build': build,
      deploy,
    } = readRecipe('office-gitlab-ci.yml') as {
      variables: object;
      '.build': { before_script: string[] };
      deploy: { script: string[] };
    };
    expect(variables).toEqual({ BANTIN_TAG: '{{tag}}', BANTIN_CONTENT: '../noi-dung' });
    const clone = 'git clone --quiet --depth 1 --branch "$BANTIN_TAG" "$BANTIN_REPOSITORY"';
    expect(build.before_script).toEqual([
      `${clone} bantin`,
      'cd bantin',
      'npm ci --ignore-scripts',
      'npm run check',
    ]);
    const folder = '$CI_BUILDS_DIR/bantin-$CI_JOB_ID';
    expect(deploy.script.slice(1)).toEqual([
      `${clone} "${folder}"`,
      `sh "${folder}/${RECIPES}/publish-to-server.sh" artefact "$BANTIN_SERVER" /srv/bantin`,
    ]);
  });
});

it.each(['github-actions.yml', 'office-github-actions.yml'])(
  '%s loses no setting of a build through sudo',
  (name) => {
    const kept = /kept=(\S+)\n/.exec(readProjectFile(`${RECIPES}/${name}`))![1]!.split(',');
    // Those of the README that decide what a build does; the others are for signing editions and for tests.
    const settings = readProjectFile('README.md').match(/(?<=^\| `)BANTIN_\w+(?=`)/gmu)!;
    const others = new Set(['BANTIN_SIGN_PASSWORD', 'BANTIN_BROWSER']);
    expect(kept.toSorted()).toEqual([...settings.filter((each) => !others.has(each)), 'PATH'].toSorted());
  },
);
