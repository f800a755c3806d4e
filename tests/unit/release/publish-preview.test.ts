import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeProgram } from '../../recipes/stand-ins.ts';
import { PROJECT } from '../../support/project.ts';
import { makeFolder, writeFiles } from './workshop.ts';

const SCRIPT = join(PROJECT, 'src/release/deploy/publish-preview.sh');

let folder: string;
let root: string;
beforeEach(async () => {
  folder = await makeFolder();
  root = join(folder, 'srv');
  await mkdir(root);
  await writeProgram(join(folder, 'bin', 'ssh'), '[ "$1" = -l ] && shift 2\nshift\nexec sh -c "$*"');
});

/** What the script prints; `listed` is its standard input. */
async function call(words: readonly string[], listed = ''): Promise<string> {
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` };
  const asked = promisify(execFile)('sh', [SCRIPT, ...words], { env });
  asked.child.stdin!.on('error', () => undefined).end(listed);
  return (await asked).stdout;
}

async function nameOf(branch: string): Promise<string> {
  return (await call(['name', branch])).trim();
}

async function show(branch: string, text: string): Promise<void> {
  await writeFiles(join(folder, 'artefact'), { 'site/index.html': text });
  await call(['show', 'office@server', root, branch, join(folder, 'artefact')]);
}

describe('the name of a preview', () => {
  it('is another for each branch, however alike they are, and can begin the name of a host', async () => {
    const branches = ['a/b', 'a-b', 'A-b', 'a_b', 'tin/đại-hội', 'tin/dai-hoi', '-a', '---', `x'; rm -rf /`];
    const long = 'đ'.repeat(200);
    const names = await Promise.all([...branches, long, `${long}a`].map(nameOf));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/u.test(name))).toEqual([]);
    expect(names[0]).toMatch(/^a-b-[0-9a-f]{8}$/u);
  });
});

describe('previews on a server', () => {
  it('lie each in a folder of its own, and are replaced whole', async () => {
    await show('a/b', 'một');
    await show('a-b', 'hai');
    await writeFile(join(folder, 'artefact', 'site', 'cu.html'), '');
    await show('a/b', 'ba');
    const place = (name: string) => join(root, 'previews', name, 'site');
    expect(await readFile(join(place(await nameOf('a-b')), 'index.html'), 'utf8')).toBe('hai');
    expect(await readdir(place(await nameOf('a/b')))).toEqual(['cu.html', 'index.html']);
  });

  it('are dropped one by one', async () => {
    await show('a/b', 'một');
    await show('a-b', 'hai');
    await call(['drop', 'office@server', root, 'a/b']);
    expect(await readdir(join(root, 'previews'))).toEqual([await nameOf('a-b')]);
    // As GitHub has it when a branch was deleted that was never shown.
    await call(['drop', 'office@server', root, 'khac']);
  });

  it('are kept while their branches are, those of former names too', async () => {
    await show('a/b', 'một');
    await show('a-b', 'hai');
    await mkdir(join(root, 'previews', 'a-b'));
    const said = await call(['keep', 'office@server', root], `0f1e\trefs/heads/main\n0f1e\trefs/heads/a/b\n`);
    expect(await readdir(join(root, 'previews'))).toEqual([await nameOf('a/b')]);
    expect(said.trim().split('\n').toSorted()).toEqual(['Dropped: a-b', `Dropped: ${await nameOf('a-b')}`]);
  });

  it('stay when no branch was listed, because the list may have failed, and where there are none', async () => {
    await call(['keep', 'office@server', root], '0f1e\trefs/heads/main\n');
    await show('a/b', 'một');
    await expect(call(['keep', 'office@server', root])).rejects.toThrow(/no preview was dropped/u);
    expect(await readdir(join(root, 'previews'))).toHaveLength(1);
  });

  it('are changed by no other word', async () => {
    await expect(call(['clear', 'office@server', root])).rejects.toThrow(/no such command/u);
  });
});
