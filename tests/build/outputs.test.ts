import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sumFiles } from '../../src/files/checksums.ts';
import { copySite, foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { listCommands, listOptions } from '../support/command-options.ts';
import { SECRET_KEY } from '../support/minisign-keys.ts';
import { PROJECT } from '../support/project.ts';

/** Every command that takes `--out`, with all ways in which it does. */
const WAYS: Record<string, readonly (readonly string[])[]> = {
  artefact: [[]],
  offline: [['--without-images'], ['--originals'], ['--sources', 'goi.zip']],
  sbom: [[]],
};

let content: string;
let dist: string;
let around: string;

beforeAll(async () => {
  dist = await copySite(await getBuiltSite('seed'), await mkdtemp(join(tmpdir(), 'bantin-out-')));
  ({ content } = foldersOf(dist));
  around = dirname(dist);
});

function run(script: string, ...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, 'scripts', `${script}.ts`), ...words],
    { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, BANTIN_CONTENT: content, INIT_CWD: around } },
  );
  return { status, said: stdout + stderr };
}

test('these are all commands that take it', () => {
  const found = [...listCommands()].filter(([, file]) => listOptions(file).has('out')).map(([name]) => name);
  expect(found.toSorted()).toEqual(Object.keys(WAYS).toSorted());
});

test(
  'no command writes over what it has not made, around the content and the site, or in them',
  { timeout: 300_000 },
  async () => {
    const documents = join(around, 'van-ban');
    await mkdir(documents);
    for (const name of ['bao-cao.docx', 'sbom.cdx.json', 'licences.tsv'])
      await writeFile(join(documents, name), 'văn bản của cơ quan');
    const link = join(await mkdtemp(join(tmpdir(), 'bantin-out-')), 'lien-ket');
    await symlink(documents, link);
    const before = await sumFiles(around);
    const places = [
      documents,
      join(documents, 'bao-cao.docx'),
      join(content, 'site.yaml'),
      content,
      dist,
      join(dist, 'moi'),
    ];
    const ended: unknown[] = [];
    for (const [command, ways] of Object.entries(WAYS)) {
      for (const way of ways)
        for (const place of command === 'artefact' ? [...places, around, link] : places) {
          // A package put into a folder of documents has a name of its own there.
          if (command === 'offline' && way[0] !== '--sources' && place === documents) continue;
          const { status } = run(command, ...way, '--out', place);
          ended.push([command, ...way, place, status]);
        }
    }
    expect(ended.filter((each) => (each as unknown[]).at(-1) === 0)).toEqual([]);
    expect(await sumFiles(around)).toEqual(before);
  },
);

test(
  'a command writes over what it made before, and a signed edition gives way to no other',
  { timeout: 300_000 },
  async () => {
    const artefact = join(around, 'goi-dang');
    for (const _ of [1, 2]) expect(run('artefact', '--out', artefact).status).toBe(0);
    await writeFile(join(artefact, 'ghi-chu.txt'), 'của tôi');
    expect(run('artefact', '--out', artefact).said).toContain('không phải do lệnh này tạo ra');
    await rm(artefact, { recursive: true });

    const zip = join(around, 'an-ban.zip');
    const key = join(around, 'khoa.key');
    await writeFile(key, SECRET_KEY);
    const make = (...words: string[]) =>
      run('offline', '--without-images', '--date', '2026-09-12', '--out', zip, ...words);
    for (const words of [[], ['--sign', key], ['--sign', key]])
      expect(make(...words)).toEqual({ status: 0, said: expect.any(String) as string });
    const signed = await readFile(zip);
    const { status, said } = make();
    expect({ status, said }).toMatchObject({
      status: 1,
      said: expect.stringContaining('.minisig') as string,
    });
    expect(await readFile(zip)).toEqual(signed);
    await cp(join(content, 'site.yaml'), zip);
    expect(make('--sign', key).status).toBe(1);
  },
);
