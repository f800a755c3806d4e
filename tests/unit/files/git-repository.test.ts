import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRepository, type GitRepository } from '../../../src/files/git-repository.ts';

let around: string;
let top: string;
let ran: string;

const git = (folder: string, ...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@thu.example', '-C', folder, ...words], {
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
  }).trim();

beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'bantin-kho-'));
  top = join(around, 'co-quan');
  ran = join(around, 'da-chay');
  mkdirSync(join(top, 'noi-dung'), { recursive: true });
  writeFileSync(join(top, 'noi-dung', 'site.yaml'), 'a\n');
  git(top, 'init', '-q', '-b', 'main');
  git(top, 'add', '.');
  git(top, 'commit', '-q', '-m', 'a');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(around, { recursive: true });
});

/** Asks everything that Bantin ever asks, and of which Git is known to start programs. */
async function askAll(folder: string): Promise<GitRepository | undefined> {
  const repository = await openRepository(folder);
  if (!repository?.head) return repository;
  const { head, prefix, ask } = repository;
  await ask(['log', '-m', '--raw', `--relative=${prefix}`, '--format=%ct', head, '--', `./${prefix}`]);
  await ask(['cat-file', '--batch-check'], `${head}\n`);
  await ask(['cat-file', '--batch'], `${head}\n${head}:${prefix}site.yaml\n`);
  await ask(['log', '-p', '--show-signature', head]).catch(() => undefined);
  return repository;
}

/** Settings under which Git starts a program, here one that leaves a file behind. */
function actingSettings(): string {
  const start = `touch ${ran}; false`;
  const script = join(around, 'chay.sh');
  writeFileSync(script, `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
  mkdirSync(join(around, 'moc'), { recursive: true });
  for (const hook of ['post-index-change', 'reference-transaction', 'pre-auto-gc'])
    cpSync(script, join(around, 'moc', hook));
  return [
    '[core]',
    `sshCommand = "${start}"`,
    `fsmonitor = ${script}`,
    `hooksPath = ${join(around, 'moc')}`,
    `pager = ${script}`,
    `editor = ${script}`,
    `alternateRefsCommand = ${script}`,
    `gitProxy = ${script}`,
    `attributesFile = ${join(around, 'attributes')}`,
    '[log]\nshowSignature = true',
    `[gpg]\nprogram = ${script}`,
    `[diff]\nexternal = ${script}`,
    `[diff "x"]\ntextconv = ${script}\ncommand = ${script}`,
    `[filter "x"]\nsmudge = ${script}\nclean = ${script}\nprocess = ${script}`,
    `[uploadpack]\npackObjectsHook = ${script}`,
    `[credential]\nhelper = ${script}`,
    `[pager]\nlog = ${script}\nrev-parse = ${script}`,
    `[alias]\nlog = !${script}\nrev-parse = !${script}`,
    '[extensions]\npartialClone = origin',
    '[remote "origin"]\nurl = ssh://x.example/y\npromisor = true',
    '',
  ].join('\n');
}

describe('a repository that is asked', () => {
  it('tells its commit and where the folder lies in it', async () => {
    const head = git(top, 'rev-parse', 'HEAD');
    expect(await askAll(join(top, 'noi-dung'))).toMatchObject({
      head,
      isShallow: false,
      prefix: 'noi-dung/',
    });
    expect(await openRepository(top)).toMatchObject({ head, prefix: '' });
    expect(await openRepository(around)).toBeUndefined();
  });

  it('is read whatever Git was told by the environment, and whoever owns it', async () => {
    vi.stubEnv('GIT_DIR', join(around, 'khong-co'));
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(await askAll(join(top, 'noi-dung'))).toMatchObject({ prefix: 'noi-dung/' });
  });

  it('is found from another checkout of it', async () => {
    git(top, 'worktree', 'add', '-q', '-b', 'khac', join(around, 'khac'));
    expect(await askAll(join(around, 'khac', 'noi-dung'))).toMatchObject({ prefix: 'noi-dung/' });
  });

  it('with hashes of SHA-256 is read as well', async () => {
    rmSync(join(top, '.git'), { recursive: true });
    git(top, 'init', '-q', '--object-format=sha256');
    git(top, 'add', '.');
    git(top, 'commit', '-q', '-m', 'a');
    expect((await askAll(join(top, 'noi-dung')))!.head).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('leaves nothing behind', async () => {
    // A folder of its own: other tests ask repositories at the same time.
    const temporary = join(around, 'tam');
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    expect(tmpdir()).toBe(temporary);
    await askAll(top);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('nothing that content says has a program started', () => {
  it('by a content root that is a repository of its own, as files of a change can make it', async () => {
    const forged = join(top, 'noi-dung');
    for (const part of ['HEAD', 'objects', 'refs'])
      cpSync(join(top, '.git', part), join(forged, part), { recursive: true });
    writeFileSync(
      join(forged, 'config'),
      `${actingSettings()}[core]\nbare = true\nrepositoryformatversion = 1\n`,
    );
    rmSync(join(forged, 'objects'), { recursive: true });
    mkdirSync(join(forged, 'objects'));
    expect(await askAll(forged)).toMatchObject({ prefix: 'noi-dung/' });
    expect(existsSync(ran)).toBe(false);
    // Git by itself takes the folder for a repository and does as it says.
    expect(() => git(forged, 'log')).toThrow('git');
    expect(existsSync(ran)).toBe(true);
  });

  it.for(['whole', 'with a missing object', 'with a signed commit', 'without its first commit'])(
    'by the settings of a repository that came with it, %s',
    async (state) => {
      writeFileSync(join(around, 'attributes'), '* diff=x filter=x\n');
      if (state.includes('signed')) {
        const commit = execFileSync('git', ['-C', top, 'cat-file', 'commit', 'HEAD'], { encoding: 'utf8' });
        const signed = commit.replace(
          '\n\n',
          '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n',
        );
        const object = execFileSync(
          'git',
          ['-C', top, 'hash-object', '-t', 'commit', '-w', '--stdin', '--literally'],
          {
            input: signed,
            encoding: 'utf8',
          },
        ).trim();
        writeFileSync(join(top, '.git/refs/heads/main'), `${object}\n`);
      }
      const lost = state.includes('missing') ? 'HEAD:noi-dung' : state.includes('first') ? 'HEAD' : undefined;
      if (lost !== undefined) {
        const name = git(top, 'rev-parse', lost);
        rmSync(join(top, '.git/objects', name.slice(0, 2), name.slice(2)));
      }
      writeFileSync(join(top, '.git/config'), `[core]\nrepositoryformatversion = 1\n${actingSettings()}`);
      await askAll(join(top, 'noi-dung')).catch(() => undefined);
      expect(existsSync(ran)).toBe(false);
    },
  );

  it('though Git itself obeys them', () => {
    writeFileSync(join(top, '.git/config'), `[core]\nrepositoryformatversion = 1\n${actingSettings()}`);
    writeFileSync(join(top, 'noi-dung', 'site.yaml'), 'b\n');
    try {
      git(top, 'status');
    } catch {
      // Its program gives no sensible answer.
    }
    expect(existsSync(ran)).toBe(true);
  });
});
