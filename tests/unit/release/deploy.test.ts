import { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } from '@actions/workflow-parser';
import { relative } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { getFolders } from '../../../src/folders.ts';
import { manifestFiles } from '../../../src/release/swap/manifest.ts';
import { readConfig } from '../../recipes/gitlab-config.ts';
import { PROJECT, readProjectFile } from '../../support/project.ts';

const RECIPES = 'src/release/deploy';
const PUBLISH = `sh ${RECIPES}/publish-to-server.sh`;
const PREVIEW = `sh ${RECIPES}/publish-preview.sh`;
/** How the key is put where ssh looks for it. */
const KEY = ['install', 'install', 'install'];

interface Job {
  permissions?: Record<string, string>;
  steps?: { uses?: string; run?: string; with?: object; if?: string; env?: Record<string, string> }[];
  if?: string;
  environment?: string;
}

/** What the lines of a script begin: each command, and for a shell the script that it is given. */
function listExecuted(script: string): string[] {
  return script
    .replaceAll('\\\n', ' ')
    .split(/\n|\||\$\(|&&|;|\bthen\b/u)
    .flatMap((line) => /^\s*(?:\w+=)?(sh \S+|[\w-]+)/u.exec(line)?.[1] ?? []);
}

const manifest = relative(PROJECT, manifestFiles(getFolders({}, PROJECT)).present);

describe('what tells a build which bulletins were published', () => {
  const due = '.bantin/due.json';

  it('is stored by GitHub when it was published, and taken by every build of the site, after an upgrade too', () => {
    const { jobs } = parse(readProjectFile(`${RECIPES}/github-actions.yml`)) as { jobs: Record<string, Job> };
    const cachesOf = (job: string) =>
      jobs[job]!.steps!.filter(
        ({ uses, with: inputs }) => uses?.startsWith('actions/cache') && JSON.stringify(inputs).includes(due),
      );
    const [taken, ...more] = cachesOf('build');
    expect([taken!.uses, more]).toEqual([expect.stringMatching(/^actions\/cache\/restore@/u), []]);
    expect(taken!.with).toMatchObject({ path: `${manifest}\n${due}\n`, 'restore-keys': 'published-' });
    // The last step of the job, which a failure before it prevents.
    expect(jobs['deploy']!.steps!.at(-1)).toEqual(cachesOf('deploy')[0]);
    expect(cachesOf('deploy')[0]).toMatchObject({
      uses: expect.stringMatching(/^actions\/cache\/save@/u),
      with: { path: `${manifest}\n${due}\n` },
    });
  });

  it('is stored by GitLab when it was published, and taken by every build of the site', () => {
    const jobs = parse(readProjectFile(`${RECIPES}/gitlab-ci.yml`)) as Record<
      string,
      { cache: object[]; artifacts: { paths: string[] } }
    >;
    const published = { key: 'published', paths: [manifest, due] };
    expect(jobs['build']!.cache).toContainEqual({ ...published, policy: 'pull' });
    expect(jobs['build']!.artifacts.paths).toEqual(['artefact', manifest, due]);
    expect(jobs['deploy']!.cache).toEqual(published);
  });

  it.each(['README.md', `${RECIPES}/README.md`])('is named in %s', (file) => {
    expect(readProjectFile(file)).toContain(`\`${manifest}\``);
  });
});

describe('what every recipe does without secrets', () => {
  const script = readProjectFile(`${RECIPES}/make-release.sh`);

  it('runs no script of a package, builds without a network, and compares before it lays out', () => {
    expect(script).toMatch(/^npm ci --ignore-scripts$/mu);
    const commands = [...script.matchAll(/^\s*([^#\n]*npm run (?:check|build|publish-diff|artefact)\b)/gmu)];
    expect(commands.map(([, command]) => command)).toEqual([
      'npm run check',
      'npm run check',
      'npm run check',
      'sh "$here/without-network.sh" npm run build',
      'sh "$here/without-network.sh" npm run build',
      'npm run publish-diff',
      'npm run artefact',
    ]);
  });

  it.each(['github-actions.yml', 'gitlab-ci.yml', 'office-github-actions.yml', 'office-gitlab-ci.yml'])(
    'is what %s does',
    (name) => {
      const lines = readProjectFile(`${RECIPES}/${name}`).match(/^[^#\n]*\bnpm (?:ci|run)\b/gmu);
      expect(lines).toBeNull();
      expect(readProjectFile(`${RECIPES}/${name}`)).toMatch(/\/make-release\.sh /u);
    },
  );
});

describe('the recipe for GitHub', () => {
  const text = readProjectFile(`${RECIPES}/github-actions.yml`);
  const { jobs, permissions } = parse(text) as { jobs: Record<string, Job>; permissions: object };

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

  it('builds without secrets, with no right but to read', () => {
    expect([permissions, jobs['build']!.permissions]).toEqual([{}, { contents: 'read' }]);
    expect(JSON.stringify(jobs['build'])).not.toMatch(/secrets|GITHUB_TOKEN/u);
    expect(text).not.toMatch(/^\s*pull_request_target:/mu);
  });

  it('publishes with the script of the repository, and executes nothing of the artefact', () => {
    const { steps = [], environment, permissions: rights } = jobs['deploy']!;
    expect(steps.map(({ uses = '' }) => uses.split('@')[0])).toEqual([
      'actions/checkout',
      'actions/download-artifact',
      'actions/download-artifact',
      '',
      'actions/cache/save',
    ]);
    // Without `ref` it is the commit that this run is about.
    expect(steps[0]!.with).toEqual({ 'sparse-checkout': RECIPES, 'persist-credentials': false });
    expect([environment, rights]).toEqual(['production', { contents: 'read' }]);
    expect(listExecuted(steps.at(-2)!.run!)).toEqual([...KEY, PUBLISH]);
  });

  it('shows a preview, and drops it, with the script of the default branch', () => {
    const { steps = [] } = jobs['preview']!;
    expect(steps.map(({ uses = '' }) => uses.split('@')[0])).toEqual([
      'actions/checkout',
      'actions/download-artifact',
      '',
    ]);
    expect(steps[0]!.with).toMatchObject({ ref: '${{ github.event.repository.default_branch }}' });
    expect(listExecuted(steps.at(-1)!.run!)).toEqual([...KEY, PREVIEW, 'echo', PREVIEW]);
    // The event is one of the default branch.
    const drop = jobs['drop-preview']!.steps!;
    expect(drop[0]!.with).toEqual({ 'sparse-checkout': RECIPES, 'persist-credentials': false });
    expect(listExecuted(drop.at(-1)!.run!)).toEqual([...KEY, PREVIEW]);
  });

  it('names every action by its commit', () => {
    const actions = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(actions.length).toBeGreaterThan(4);
    expect(actions.filter((action) => !/@[\da-f]{40}$/u.test(action))).toEqual([]);
  });

  it('keeps the cache of the default branch from all others', () => {
    const kind = (jobs['build'] as unknown as { env: { KIND: string } }).env.KIND;
    expect(kind).toMatch(/^\$\{\{ .*default_branch.* && 'site' \|\| 'preview' \}\}$/u);
    const stored = Object.entries(jobs).flatMap(([name, { steps = [] }]) =>
      steps
        .filter(({ uses }) => /^actions\/cache(?:\/save)?@/u.test(uses ?? ''))
        .map((step) => [name, (step.with as Record<string, string>)['key']!.replace(/-\$.*/su, '')]),
    );
    // What was published is stored by a job of the default branch alone; packages are named by their lock file.
    expect(stored).toEqual([
      ['build', 'npm'],
      ['build', '${{ env.KIND }}-pictures'],
      ['deploy', 'published'],
    ]);
  });

  it('names pictures by what they are, so that an upgrade finds them, and an hour without new ones stores none', () => {
    const build = JSON.stringify(jobs['build']);
    expect(build).not.toMatch(/hashFiles\([^)]*(?:src|astro)/u);
    const save = jobs['build']!.steps!.find(({ uses }) => uses?.startsWith('actions/cache/save'))!;
    expect((save.with as Record<string, string>)['key']).toBe(
      "${{ env.KIND }}-pictures-${{ hashFiles('.bantin/**/cache/derivatives/**') }}",
    );
    expect(save.if).toMatch(/cache-matched-key\s+!= format\(/u);
  });

  it('puts nothing that others choose into a command', () => {
    const commands = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap((step) => step.run ?? []));
    const inserted = commands.flatMap((command) => command.match(/\$\{\{.*?\}\}/gu) ?? []);
    // A name would be read by the shell.
    expect([commands.length > 5, inserted]).toEqual([true, []]);
  });
});

describe('the recipe for GitLab', () => {
  const { jobs } = readConfig(readProjectFile(`${RECIPES}/gitlab-ci.yml`));

  it('has jobs that build, publish, show and tell', () => {
    expect(Object.entries(jobs).map(([name, { stage }]) => `${stage}: ${name}`)).toEqual([
      'build: build',
      'build: build-preview',
      'deploy: deploy',
      'deploy: preview',
      'deploy: drop-previews',
      'tell: tell',
    ]);
  });

  it.each(['build', 'build-preview'])('gives no key to %s', (name) => {
    expect(JSON.stringify(jobs[name])).not.toMatch(/SSH/u);
  });

  it('keeps the cache of the default branch from all others', () => {
    const keysOf = (name: string) => [jobs[name]!.cache ?? []].flat().map(({ key }) => JSON.stringify(key));
    const shared = keysOf('build').filter((key) => keysOf('build-preview').includes(key));
    // Packages, which the lock file has sums of.
    expect(shared).toEqual([expect.stringContaining('npm')]);
    expect(jobs['build']!.rules.map((rule) => rule.if)).toEqual(['$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH']);
    expect(JSON.stringify(jobs)).not.toMatch(/unprotect|fallback_keys/u);
  });

  it.each(['deploy', 'preview', 'drop-previews'])(
    'executes in %s scripts of the default branch, from a folder that no build has used',
    (name) => {
      const { variables, before_script: before = [], script } = jobs[name]!;
      expect(variables).toEqual({
        GIT_STRATEGY: 'empty',
        SCRIPTS: `$CI_BUILDS_DIR/bantin-$CI_JOB_ID/${RECIPES}`,
      });
      expect(before[1]).toBe(
        'git clone --quiet --depth 1 --branch "$CI_DEFAULT_BRANCH" "$CI_REPOSITORY_URL" "$CI_BUILDS_DIR/bantin-$CI_JOB_ID"',
      );
      const started = listExecuted(script.join('\n')).filter((command) => command.startsWith('sh '));
      expect(started.length).toBeGreaterThan(0);
      expect(started.filter((command) => !command.startsWith('sh "$SCRIPTS/publish-'))).toEqual([]);
    },
  );

  it('reports faults in the form that GitLab shows beside the lines of a merge request', () => {
    for (const name of ['build', 'build-preview']) {
      const { script, artifacts } = jobs[name]!;
      expect(script.at(-1)).toMatch(/ gitlab "\$CI_PROJECT_DIR\/bantin-check\.json"$/u);
      expect(artifacts).toMatchObject({ reports: { codequality: 'bantin-check.json' }, when: 'always' });
    }
  });
});
