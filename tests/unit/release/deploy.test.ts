import { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } from '@actions/workflow-parser';
import { execFile } from 'node:child_process';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT, readProjectFile } from '../../support/project.ts';

const run = promisify(execFile);
const RECIPES = 'src/release/deploy';

interface Job {
  permissions?: Record<string, string>;
  steps?: { uses?: string; run?: string; if?: string; env?: Record<string, string> }[];
  if?: string;
  environment?: string;
}

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

  it.each(['deploy', 'preview'])(
    'lets the job %s have the artefact alone, and never for a merge request',
    (name) => {
      const { steps = [], if: condition = '' } = jobs[name]!;
      expect(steps.flatMap(({ uses }) => uses ?? []).map((uses) => uses.split('@')[0])).toEqual([
        'actions/download-artifact',
      ]);
      expect(JSON.stringify(steps)).not.toMatch(/npm|git clone|checkout/u);
      expect(condition).toMatch(/event_name (?:!= 'pull_request'|== 'push')/u);
    },
  );

  it('names every action by its commit', () => {
    const actions = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(actions.length).toBeGreaterThan(4);
    expect(actions.filter((action) => !/@[\da-f]{40}$/u.test(action))).toEqual([]);
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

  it('deploys the artefact alone, from a job that checks nothing out', () => {
    for (const [name, needed] of [
      ['deploy', 'build'],
      ['preview', 'build-preview'],
    ] as const) {
      const { variables, needs, script } = whole(name);
      expect([variables, needs]).toEqual([{ GIT_STRATEGY: 'none' }, [needed]]);
      expect(JSON.stringify(script)).not.toMatch(/npm/u);
    }
  });
});

describe('publishing on a server', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bantin-server-'));
    await mkdir(join(folder, 'bin'));
    // A server on this machine: what would be sent to it is run here.
    await writeFile(
      join(folder, 'bin', 'ssh'),
      '#!/bin/sh\n[ "$1" = -l ] && shift 2\nshift\nexec sh -c "$*"\n',
    );
    await chmod(join(folder, 'bin', 'ssh'), 0o755);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function publish(text: string, check = 'true'): Promise<string> {
    const artefact = join(folder, 'artefact');
    await rm(artefact, { recursive: true, force: true });
    await mkdir(join(artefact, 'site'), { recursive: true });
    await writeFile(join(artefact, 'site', 'index.html'), text);
    await writeFile(join(artefact, 'site', 'same.css'), 'a {}');
    await writeFile(join(artefact, 'bantin-manifest.json'), JSON.stringify({ text }));
    await run(
      'sh',
      [join(PROJECT, RECIPES, 'publish-to-server.sh'), artefact, 'office@server', join(folder, 'srv')],
      {
        env: {
          ...process.env,
          PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
          BANTIN_CHECK: check,
          BANTIN_RELOAD: `echo reloaded >> '${folder}/reloads'`,
        },
      },
    );
    return readlink(join(folder, 'srv', 'current'));
  }
  const shown = () => readFile(join(folder, 'srv', 'current', 'site', 'index.html'), 'utf8');

  it('switches to the new release, keeps five, and stores once what did not change', async () => {
    const names: string[] = [];
    for (const text of ['1', '2', '3', '4', '5', '6', '7']) names.push(await publish(text));
    expect(await shown()).toBe('7');
    const kept = await readdir(join(folder, 'srv', 'releases'));
    expect(kept.toSorted()).toEqual(
      names
        .slice(-5)
        .map((name) => name.replace('releases/', ''))
        .toSorted(),
    );
    const { ino } = await stat(join(folder, 'srv', names[5]!, 'site', 'same.css'));
    const { ino: other } = await stat(join(folder, 'srv', names[6]!, 'site', 'same.css'));
    expect(other).toBe(ino);
    expect(await readFile(join(folder, 'reloads'), 'utf8')).toBe('reloaded\n'.repeat(7));
  });

  it('goes back when the server refuses the configuration, and publishes the same release twice without harm', async () => {
    const first = await publish('1');
    await expect(publish('2', 'false')).rejects.toThrow(/release before stays/u);
    expect([await readlink(join(folder, 'srv', 'current')), await shown()]).toEqual([first, '1']);
    expect(await publish('1')).toBe(first);
    expect(await shown()).toBe('1');
    expect(await publish('2')).not.toBe(first);
    expect(await shown()).toBe('2');
  });

  it('in a bucket sends what pages need before the pages, and deletes last', async () => {
    const artefact = join(folder, 'artefact');
    await mkdir(join(artefact, 'site'), { recursive: true });
    await cp(join(PROJECT, 'public/favicon.svg'), join(artefact, 'site', 'favicon.svg'));
    await writeFile(join(artefact, 'site', 'rss.xml'), '<rss/>');
    await writeFile(join(folder, 'bin', 'aws'), `#!/bin/sh\necho "$*" >> '${folder}/calls'\n`);
    await chmod(join(folder, 'bin', 'aws'), 0o755);
    await run(
      'sh',
      [join(PROJECT, RECIPES, 'publish-to-bucket.sh'), artefact, 's3://kho/tdkt', 'https://s3.example'],
      {
        env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` },
      },
    );
    const calls = (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n');
    expect(
      calls.map((call) =>
        ['immutable', '--include *.html', 'rss+xml', '--delete'].filter((mark) => call.includes(mark)),
      ),
    ).toEqual([['immutable'], [], ['rss+xml'], ['--include *.html'], ['--delete']]);
    expect(
      calls.every(
        (call) => call.includes('--endpoint-url https://s3.example') && call.includes('s3://kho/tdkt/'),
      ),
    ).toBe(true);
  });
});
