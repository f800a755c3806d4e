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
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildHeaderTable } from '../../../src/release/hosting/headers.ts';
import { formatNginxHttp } from '../../../src/release/hosting/nginx.ts';
import { PROJECT, readProjectFile } from '../../support/project.ts';

const run = promisify(execFile);
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

  async function publish(
    text: string,
    check = 'true',
    server: Readonly<Record<string, string>> = {},
    takenBack = '',
  ): Promise<{ current: string; said: string }> {
    const artefact = join(folder, 'artefact');
    await rm(artefact, { recursive: true, force: true });
    await mkdir(join(artefact, 'site'), { recursive: true });
    await writeFile(join(artefact, 'site', 'index.html'), text);
    await writeFile(join(artefact, 'site', 'same.css'), 'a {}');
    await writeFile(join(artefact, 'bantin-manifest.json'), JSON.stringify({ text }));
    await writeFile(join(artefact, 'taken-back.txt'), takenBack);
    await symlink('/etc/passwd', join(artefact, 'site', 'ra-ngoai.html'));
    await mkdir(join(artefact, 'server'));
    for (const [name, lines] of Object.entries(server))
      await writeFile(join(artefact, 'server', name), lines);
    const { stderr } = await run(
      'sh',
      [join(PROJECT, RECIPES, 'publish-to-server.sh'), artefact, 'office@server', join(folder, 'srv')],
      {
        env: {
          ...process.env,
          PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
          BANTIN_CHECK: check,
          BANTIN_RELOAD: `echo reloaded >> '${folder}/reloads'`,
          BANTIN_INSTALLED: join(folder, 'etc'),
        },
      },
    );
    return { current: await readlink(join(folder, 'srv', 'current')), said: stderr };
  }
  const shown = () => readFile(join(folder, 'srv', 'current', 'site', 'index.html'), 'utf8');

  it('switches to the new release, keeps five, and stores once what did not change', async () => {
    const names: string[] = [];
    for (const text of ['1', '2', '3', '4', '5', '6', '7']) names.push((await publish(text)).current);
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
    const { current: first } = await publish('1');
    await expect(publish('2', 'false')).rejects.toThrow(/release before stays/u);
    expect([await readlink(join(folder, 'srv', 'current')), await shown()]).toEqual([first, '1']);
    expect((await publish('1')).current).toBe(first);
    expect(await shown()).toBe('1');
    expect((await publish('2')).current).not.toBe(first);
    expect(await shown()).toBe('2');
  });

  it('takes the tables that a build writes for nginx, with any former address', async () => {
    const redirects = [
      { path: '/DaiHoi.aspx', query: 'ItemID=1106', to: '/tdkt/tin/2025/dai-hoi/', title: 'Đại hội' },
      { path: '/tin%20c%C5%A9/"%22', query: '', to: '/tdkt/tin/2025/dai-hoi/', title: 'Đại hội' },
      { path: `/${'rat-dai'.repeat(40)}`, query: '', to: '/tdkt/tin/2025/dai-hoi/', title: 'Đại hội' },
    ];
    const table = buildHeaderTable({
      url: 'https://tdkt.tinh-mau.example/tdkt/',
      meterScript: 'https://do.tinh-mau.example/a%20b;$x.js',
    });
    const lines = formatNginxHttp(table, redirects);
    expect(lines.match(/^map/gmu)!.length).toBeGreaterThan(4);
    await publish('1', 'true', { 'nginx-http.conf': lines });
    expect(await shown()).toBe('1');
  });

  it.each([
    'include /etc/passwd;',
    '  include /etc/passwd;',
    '  "include" "/etc/passwd";',
    'access_log /etc/cron.d/x;',
    'map $uri $bantin_x { } server { root /; }',
    '  "/a" "b"; } server { listen 1; root /; } map $uri $bantin_x {',
    '  "/a" "b\\\\"; } server { root /; } #";',
    '  "/a" "b',
    'load_module x.so;',
    '\u0000',
    '  "/a\u0000" "b";',
  ])('sends nothing when a line of them would be obeyed: %j', async (line) => {
    const { current } = await publish('1');
    const lines = `map $uri $bantin_by_path {\n  default "";\n${line}\n}\n`;
    await expect(publish('2', 'true', { 'nginx-http.conf': lines })).rejects.toThrow(/no table/u);
    expect([await readlink(join(folder, 'srv', 'current')), await shown()]).toEqual([current, '1']);
  });

  it('leaves what the server does as a person has installed it, and tells of another', async () => {
    await mkdir(join(folder, 'etc'));
    await writeFile(join(folder, 'etc', 'nginx-server.conf'), 'server_tokens off;\n');
    const same = await publish('1', 'true', { 'nginx-server.conf': 'server_tokens off;\n' });
    const other = await publish('2', 'true', { 'nginx-server.conf': 'root /;\n', 'Caddyfile-site': '' });
    expect(same.said).not.toMatch(/This release/u);
    expect(other.said).toMatch(
      /^This release was made for another nginx-server\.conf than .*, then install it\.\n$/u,
    );
    expect(await readFile(join(folder, 'etc', 'nginx-server.conf'), 'utf8')).toBe('server_tokens off;\n');
  });

  it('sends no symbolic link, which could lead out of the release', async () => {
    const { current } = await publish('1');
    expect((await readdir(join(folder, 'artefact', 'site'))).length).toBe(3);
    expect((await readdir(join(folder, 'srv', current, 'site'))).toSorted()).toEqual([
      'index.html',
      'same.css',
    ]);
  });

  it('keeps no release that still shows what the new one has taken back', async () => {
    const a = 'withdrawn 2024/a\n';
    const both = `redacted 2024/b 12ab\n${a}`;
    const listKept = async () =>
      (await readdir(join(folder, 'srv', 'releases'))).map((name) => `releases/${name}`);
    const { current: first } = await publish('1');
    await mkdir(join(folder, 'srv', 'releases', 'broken.part', 'site'), { recursive: true });
    const { current: second } = await publish('2');
    expect((await listKept()).toSorted()).toEqual([first, second, 'releases/broken.part'].toSorted());
    const { current: third } = await publish('3', 'true', {}, a);
    expect(await listKept()).toEqual([third]);
    const { current: fourth } = await publish('4', 'true', {}, a);
    expect((await listKept()).toSorted()).toEqual([third, fourth].toSorted());
    // The release that is refused takes nothing away.
    await expect(publish('5', 'false', {}, both)).rejects.toThrow(/release before stays/u);
    expect(await listKept()).toEqual(expect.arrayContaining([third, fourth]));
    const { current: sixth } = await publish('6', 'true', {}, both);
    // That one has taken back the same, so it may stay.
    expect(await listKept()).toHaveLength(2);
    expect(await listKept()).toContain(sixth);
    // Redacted once more, of which the hash alone tells.
    const { current: seventh } = await publish('7', 'true', {}, both.replace('12ab', '34cd'));
    expect(await listKept()).toEqual([seventh]);
    // What is published again keeps what there is.
    const { current: eighth } = await publish('8');
    expect((await listKept()).toSorted()).toEqual([seventh, eighth].toSorted());
    expect(await shown()).toBe('8');
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
