import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, copySite, foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { PROJECT } from '../support/project.ts';
const builtBefore = await getBuiltSite('demo');

async function format(root: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/format.ts'), ...args], {
    cwd: PROJECT,
    env: { ...process.env, BANTIN_CONTENT: root },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}

/** Every page and feed of a site. */
async function readPages(dist: string): Promise<Record<string, string>> {
  const names = (await readdir(dist, { recursive: true }))
    .filter((name) => /\.(?:html|xml)$/.test(name))
    .toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dist, name), 'utf8')])),
  );
}

test('a site whose text has been laid out anew has the same pages to the byte', async () => {
  const { content: root } = foldersOf(await copySite(builtBefore));
  const result = await format(root);
  expect(result.code, result.output).toBe(0);
  expect(result.output).toMatch(
    /^[1-9]\d* tệp đã trình bày lại, \d+ tệp đúng kiểu sẵn, 0 tệp giữ nguyên\.$/m,
  );
  const { code, output, dist } = await buildSite(root);
  expect(code, output).toBe(0);
  const [before, after] = [await readPages(builtBefore), await readPages(dist)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([]);
});

test('looking changes nothing and ends with 1, laying out makes it 0', async () => {
  const root = join(await mkdtemp(join(tmpdir(), 'bantin-format-')), 'noi-dung');
  await cp(join(PROJECT, 'tests/fixtures/sites/many-pages'), root, { recursive: true });
  const file = join(root, 'bulletins/2023/tin-1/index.mdx');
  const untidy = `${await readFile(file, 'utf8')}\n* một\n* hai\n`;
  await writeFile(file, untidy);
  const looked = await format(root, '--check', 'bulletins/2023/tin-1');
  expect(looked).toEqual({
    code: 1,
    output: [
      'Chưa đúng kiểu: bulletins/2023/tin-1/index.mdx',
      '1 tệp chưa đúng kiểu, 0 tệp đúng kiểu, 0 tệp không xét.',
      'Chạy npm run format để trình bày lại.\n',
    ].join('\n'),
  });
  expect(await readFile(file, 'utf8')).toBe(untidy);
  await format(root);
  expect((await format(root, '--check')).code).toBe(0);
  expect(await readFile(file, 'utf8')).toContain('\n- một\n- hai\n');
});

test('a file with errors is left alone, said so, and does not keep the others waiting', async () => {
  const root = join(await mkdtemp(join(tmpdir(), 'bantin-format-')), 'noi-dung');
  await cp(join(PROJECT, 'tests/fixtures/sites/many-pages'), root, { recursive: true });
  const faulty = '---\nid: a\n---\n\n<Foo/>\n';
  await writeFile(join(root, 'bulletins/2023/tin-1/index.mdx'), faulty);
  await writeFile(join(root, 'bulletins/2023/tin-2/index.mdx'), Buffer.from([0xff, 0xfe, 0]));
  const { code, output } = await format(root);
  expect(code).toBe(1);
  expect(output).toContain('Giữ nguyên vì tệp có lỗi: bulletins/2023/tin-1/index.mdx');
  expect(output).toContain('Giữ nguyên vì tệp có lỗi: bulletins/2023/tin-2/index.mdx');
  expect(output).toContain('npm run check');
  expect(await readFile(join(root, 'bulletins/2023/tin-1/index.mdx'), 'utf8')).toBe(faulty);
});

test.each([['--sửa'], ['khong-co.mdx'], ['package.json']])(
  'what cannot be done is one sentence: %s',
  async (argument) => {
    const { code, output } = await format('content', argument);
    expect(code).toBe(2);
    expect(output.trim().split('\n')).toHaveLength(1);
  },
);
