import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { urgentContent } from '../../src/folders.ts';
import { buildWords } from '../../src/release/stop.ts';
import { manifestFiles, readManifest } from '../../src/release/swap/manifest.ts';
import { getBuildProject } from '../support/build-project.ts';
import { buildSite, foldersOf, withoutVitest } from '../support/build-site.ts';
import { bulletinText, writeContentRoot } from '../support/content-root.ts';

const text = (id: string, fields = {}, body = `Bài ${id} của cơ quan hư cấu.\n`) =>
  bulletinText({ id, title: `Tin ${id} của cơ quan hư cấu`, ...fields }, body);
const WITHDRAWN = {
  status: 'withdrawn',
  withdrawal: '{ on: 2024-06-01, reason: Theo yêu cầu của người trong bài }',
};
const fileOf = (slug: string) => `bulletins/2024/${slug}/index.mdx`;
const words = buildWords().urgent;

let root: string;
let dist: string;

const put = async (slug: string, contents: string) => {
  await mkdir(dirname(join(root, fileOf(slug))), { recursive: true });
  await writeFile(join(root, fileOf(slug)), contents);
};
const git = async (...parameters: string[]) =>
  promisify(execFile)('git', [
    '-C',
    root,
    '-c',
    'user.name=Thử',
    '-c',
    'user.email=thu@thu.example',
    ...parameters,
  ]);
const commit = async () => {
  await git('add', '-A');
  await git('commit', '-q', '-m', 'Nội dung');
};

/** Runs the command that a person types. */
async function build(...args: string[]): Promise<{ code: number; output: string }> {
  const cwd = await getBuildProject();
  const env = { ...withoutVitest(process.env), BANTIN_CONTENT: root };
  return promisify(execFile)(process.execPath, [join(cwd, 'scripts/build.ts'), ...args], { cwd, env }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}

const page = (slug: string) => readFile(join(dist, 'tin/2024', slug, 'index.html'), 'utf8');

beforeAll(async () => {
  root = await writeContentRoot({
    [fileOf('mot')]: text('mot'),
    [fileOf('hai')]: text('hai'),
    [fileOf('ba')]: text('ba'),
  });
  await git('init', '-q');
  await commit();
  const built = await buildSite(root);
  expect(built.code, built.output).toBe(0);
  dist = built.dist;
  await put('hai', text('hai', { publishedOn: 'hôm qua' }));
  await put('ba', text('ba', {}, 'Bài ba, còn chờ duyệt.\n'));
  await put('mot', text('mot', WITHDRAWN));
  await commit();
}, 120_000);

describe('an urgent release', () => {
  it(
    'publishes a withdrawal while another bulletin is broken, and that alone',
    { timeout: 120_000 },
    async () => {
      expect((await build()).code).toBe(1);
      const { code, output } = await build('--urgent', `${root}/${fileOf('mot')}`);
      expect(code, output).toBe(0);
      const { commit: base } = (await readManifest(manifestFiles(foldersOf(dist)).present))!.origin!;
      expect(output).toContain(words.began('2024/mot', base));
      expect(await page('mot')).not.toContain('Bài mot');
      expect(await page('hai')).toContain('Bài hai');
      expect(await page('ba')).toContain('Bài ba của');
      expect(existsSync(dirname(urgentContent(foldersOf(dist))))).toBe(false);
    },
  );

  it('keeps what was urgent before', { timeout: 120_000 }, async () => {
    await put('bon', text('bon'));
    await put('mot', text('mot', { ...WITHDRAWN, publishedOn: 'hôm kia' }));
    await commit();
    const { code, output } = await build('--urgent', '2024/bon');
    expect(code, output).toBe(0);
    expect(await page('bon')).toContain('Bài bon');
    expect(await page('mot')).not.toContain('Bài mot');
    const { origin } = (await readManifest(manifestFiles(foldersOf(dist)).present))!;
    expect(Object.keys(origin!.urgent)).toEqual(['2024/mot', '2024/bon']);
  });
});
