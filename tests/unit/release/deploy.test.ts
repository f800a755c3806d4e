import { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } from '@actions/workflow-parser';
import { relative } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { getFolders } from '../../../src/folders.ts';
import { manifestFiles } from '../../../src/release/swap/manifest.ts';
import { PROJECT, readProjectFile } from '../../support/project.ts';

const RECIPES = 'src/release/deploy';
const PUBLISH = `sh ${RECIPES}/publish-to-server.sh`;

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
    .split(/\n|\||\$\(|&&/u)
    .flatMap((line) => /^\s*(?:\w+=)?(sh \S+|[\w-]+)/u.exec(line)?.[1] ?? [])
    .filter((command) => command !== 'name');
}

describe('what tells a build which bulletins were published', () => {
  const manifest = relative(PROJECT, manifestFiles(getFolders({}, PROJECT)).present);
  interface Kept {
    paths: string[];
  }

  it('is kept by the recipe for GitHub, with the site of its build, after an upgrade too', () => {
    const { jobs } = parse(readProjectFile(`${RECIPES}/github-actions.yml`)) as { jobs: Record<string, Job> };
    const step = jobs['build']!.steps!.find(({ uses }) => uses?.startsWith('actions/cache'))!;
    const { path, 'restore-keys': restored } = step.with as Record<string, string>;
    expect(path!.trim().split('\n')).toEqual(expect.arrayContaining([manifest, 'dist']));
    expect(restored!.trim().split('\n').at(-1)).toBe('${{ env.KIND }}-');
  });

  it('is kept by the recipe for GitLab, with the site of its build', () => {
    const jobs = parse(readProjectFile(`${RECIPES}/gitlab-ci.yml`)) as Record<string, { cache: Kept }>;
    expect(jobs['.build']!.cache.paths).toEqual(expect.arrayContaining([manifest, 'dist']));
  });

  it.each(['README.md', `${RECIPES}/README.md`])('is named in %s', (file) => {
    expect(readProjectFile(file)).toContain(`\`${manifest}\``);
  });
});

describe('what a release changes', () => {
  it.each(['github-actions.yml', 'gitlab-ci.yml', 'office-github-actions.yml', 'office-gitlab-ci.yml'])(
    'is shown by %s after the build and before anything is handed on',
    (name) => {
      const commands = readProjectFile(`${RECIPES}/${name}`).matchAll(
        /npm run (build|publish-diff|artefact)\b/gu,
      );
      const found = [...commands].map(([, command]) => command);
      expect(found.filter((command, index) => command !== found[index - 1]).slice(0, 3)).toEqual([
        'build',
        'publish-diff',
        'artefact',
      ]);
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
    expect(template.jobs.map(({ id }) => String(id))).toEqual(['build', 'deploy', 'preview']);
  });

  it('builds without secrets, with no right but to read, without a network and install scripts', () => {
    expect([permissions, jobs['build']!.permissions]).toEqual([{}, { contents: 'read' }]);
    expect(JSON.stringify(jobs['build'])).not.toMatch(/secrets|GITHUB_TOKEN/u);
    const lines = jobs['build']!.steps!.map((step) => step.run ?? '').join('\n');
    expect(lines).toMatch(/npm ci --ignore-scripts\n/u);
    expect(lines).toMatch(/unshare --net -- \\\n.*npm run build/u);
    expect(text).not.toMatch(/^\s*pull_request_target:/mu);
  });

  it('publishes with the script of the repository, and executes nothing of the artefact', () => {
    const { steps = [], environment, permissions: rights } = jobs['deploy']!;
    expect(steps.map(({ uses = '' }) => uses.split('@')[0])).toEqual([
      'actions/checkout',
      'actions/download-artifact',
      '',
    ]);
    // Without `ref` it is the commit that this run is about.
    expect(steps[0]!.with).toEqual({ 'sparse-checkout': RECIPES, 'persist-credentials': false });
    expect([environment, rights]).toEqual(['production', { contents: 'read' }]);
    expect(listExecuted(steps.at(-1)!.run!)).toEqual(['install', 'install', 'install', PUBLISH]);
  });

  it('shows a preview with nothing but the artefact', () => {
    const { steps = [] } = jobs['preview']!;
    expect(steps.map(({ uses = '' }) => uses.split('@')[0])).toEqual(['actions/download-artifact', '']);
    expect(listExecuted(steps.at(-1)!.run!)).toEqual([
      'install',
      'install',
      'install',
      'printf',
      'tr',
      'tr',
      'cut',
      'rsync',
    ]);
  });

  it('names every action by its commit', () => {
    const actions = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(actions.length).toBeGreaterThan(4);
    expect(actions.filter((action) => !/@[\da-f]{40}$/u.test(action))).toEqual([]);
  });

  it('keeps the cache of the default branch from all others', () => {
    const kind = (jobs['build'] as unknown as { env: { KIND: string } }).env.KIND;
    expect(kind).toMatch(/^\$\{\{ .*default_branch.* && 'site' \|\| 'preview' \}\}$/u);
    const caches = jobs['build']!.steps!.filter(({ uses }) => uses?.startsWith('actions/cache'));
    const keys = caches.flatMap((step) => {
      const { key = '', 'restore-keys': restored = '' } =
        (step as { with?: Record<string, string> }).with ?? {};
      return [key, ...restored.trim().split('\n')];
    });
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.filter((key) => !key.startsWith('${{ env.KIND }}-'))).toEqual([]);
    const others = Object.keys(jobs).filter((name) => name !== 'build');
    expect(others.filter((name) => JSON.stringify(jobs[name]).includes('actions/cache'))).toEqual([]);
  });

  it('puts nothing that others choose into a command', () => {
    const commands = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap((step) => step.run ?? []));
    const inserted = commands.flatMap((command) => command.match(/\$\{\{.*?\}\}/gu) ?? []);
    // A comparison gives one of two words that are written here; a name would be read by the shell.
    expect(inserted.filter((each) => !/^\$\{\{ .* && '--preview' \|\| '' \}\}$/u.test(each))).toEqual([]);
  });
});

describe('the recipe for GitLab', () => {
  const jobs = parse(readProjectFile(`${RECIPES}/gitlab-ci.yml`)) as Record<
    string,
    {
      extends?: string;
      script?: string[];
      before_script?: string[];
      variables?: object;
      stage?: string;
      rules?: object[];
      needs?: string[];
    }
  >;
  const whole = (name: string) => ({ ...jobs[jobs[name]!.extends!], ...jobs[name] });

  it('has a stage, a script and rules for every job', () => {
    const names = Object.keys(jobs).filter((name) => jobs[name]!.extends !== undefined);
    expect(names).toEqual(['build', 'build-preview', 'deploy', 'preview']);
    for (const name of names) {
      const { stage, script = [], rules = [] } = whole(name);
      expect([name, jobs['stages']]).toEqual([name, expect.arrayContaining([stage])]);
      expect([script.length > 0, rules.length > 0]).toEqual([true, true]);
    }
  });

  it('builds without a network, without install scripts and without the key', () => {
    for (const name of ['build', 'build-preview']) {
      const text = JSON.stringify(whole(name));
      expect(text).toMatch(/npm ci --ignore-scripts/u);
      expect(text).toMatch(/unshare --map-root-user --net -- npm run build/u);
      expect(text).not.toMatch(/SSH/u);
    }
  });

  it('keeps the cache of the default branch from all others', () => {
    interface Cached {
      cache: { key: { prefix: string } };
      rules: { if: string }[];
    }
    const [site, others] = ['build', 'build-preview'].map((name) => whole(name) as unknown as Cached);
    expect([site!.cache.key.prefix, others!.cache.key.prefix]).toEqual(['site', 'preview']);
    expect(site!.rules.map((rule) => rule.if)).toEqual(['$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH']);
    expect(JSON.stringify(jobs)).not.toMatch(/unprotect|fallback_keys/u);
  });

  it('publishes with the script of the repository, from a folder that no build has used', () => {
    const { variables, needs, script = [] } = whole('deploy');
    expect([variables, needs]).toEqual([{ GIT_STRATEGY: 'clone', GIT_DEPTH: '1' }, ['build']]);
    expect(listExecuted(script.join('\n'))).toEqual([PUBLISH]);
  });

  it('shows a preview from a job that checks nothing out', () => {
    const { variables, needs, script = [] } = whole('preview');
    expect([variables, needs]).toEqual([{ GIT_STRATEGY: 'none' }, ['build-preview']]);
    expect(listExecuted(script.join('\n'))).toEqual(['rsync']);
  });
});
