import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { buildOfficeFiles } from '../../src/authoring/office/files.ts';
import { copyProject } from '../support/move-project.ts';
import { PROJECT, readProjectFile } from '../support/project.ts';
import { listContent } from './content.ts';
import type { Served } from './served.ts';
import { writeStandIns } from './stand-ins.ts';

const run = promisify(execFile);

/** The tag at which an office takes Bantin. */
export const TAG = 'v0.1.0';

/** Where the recipes for content within Bantin are to be copied to, as their first lines say. */
const RECIPES = {
  '.github/workflows/publish.yml': 'github-actions.yml',
  '.gitlab-ci.yml': 'gitlab-ci.yml',
};

/** What the worlds of a file share. */
export interface Shared {
  served: Served;
  /** The repository of Bantin. */
  program: string;
  /** Where builds are kept for each other, if they are. */
  builds?: string;
}

/** Everything outside of a host that one recipe needs: remotes, an editor's clone, a server. */
export interface World {
  folder: string;
  /** Whether the content has a repository of its own. */
  isApart: boolean;
  /** The remote with the content; the one of Bantin is that too, unless it lies apart. */
  remote: string;
  program: string;
  /** Commits to a branch and pushes it. `null` deletes a file or folder below the content root. */
  edit(files: Record<string, string | Buffer | null>, branch?: string): Promise<void>;
  deleteBranch(branch: string): Promise<void>;
  /** The release in force on the server; `undefined` before the first. */
  current(): Promise<string | undefined>;
  /** A file of the site in force, empty where there is none. */
  shown(path: string): Promise<string>;
  /** The names of the previews that lie on the server. */
  previews(): Promise<string[]>;
  /** A file of one of them. */
  preview(name: string, path: string): Promise<string>;
  /** How often nginx was told to read its configuration again. */
  reloads(): Promise<number>;
  close(): Promise<void>;
}

/** A bare repository with Bantin at its tag, from which worlds are made. */
export async function makeProgram(folder: string): Promise<string> {
  const place = await copyProject(join(folder, 'bantin'));
  await rm(join(place, 'node_modules'));
  // What lies in it has been published, as far as Git tells.
  await rm(join(place, 'content'), { recursive: true });
  await cp(join(PROJECT, '.gitignore'), join(place, '.gitignore'));
  await run('git', ['init', '--quiet', '--initial-branch=main', place]);
  await commit(place);
  await run('git', ['-C', place, 'tag', TAG]);
  return place;
}

/** Makes a world with three bulletins, of which nothing is published yet. */
export async function makeWorld(isApart: boolean, { served, program, builds }: Shared): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-cong-thuc-'));
  const remotes = join(folder, 'remotes', 'van-phong');
  const [remote, bantin] = [join(remotes, 'noi-dung.git'), join(remotes, 'bantin.git')];
  const editor = join(folder, 'editor');
  const root = join(editor, isApart ? 'noi-dung' : 'content');
  await mkdir(join(folder, 'server', 'srv'), { recursive: true });
  await writeStandIns(folder, builds);
  served.serve(folder);
  await run('git', ['clone', '--quiet', '--bare', program, bantin]);
  if (isApart) {
    await run('git', ['init', '--quiet', '--initial-branch=main', editor]);
    await writeAll(editor, await listOfficeFiles());
  } else {
    await run('git', ['clone', '--quiet', program, editor]);
    await run('git', ['-C', editor, 'remote', 'remove', 'origin']);
    for (const [path, recipe] of Object.entries(RECIPES))
      await writeAll(editor, { [path]: readProjectFile(`src/release/deploy/${recipe}`) });
  }
  await rm(root, { recursive: true, force: true });
  await writeAll(root, await listContent(served.url));
  await commit(editor);
  await run('git', ['clone', '--quiet', '--bare', editor, remote]);
  await run('git', ['-C', editor, 'remote', 'add', 'origin', remote]);

  const server = join(folder, 'server');
  const readOf = (path: string) => readFile(join(server, path), 'utf8').catch(() => '');
  const git = (...words: string[]) => run('git', ['-C', editor, ...words]);
  return {
    folder,
    isApart,
    remote,
    program: isApart ? bantin : remote,
    async edit(files, branch = 'main') {
      await git('switch', '--quiet', ...(branch === 'main' ? ['main'] : ['-C', branch, 'main']));
      for (const [path, contents] of Object.entries(files)) {
        if (contents === null) await rm(join(root, path), { recursive: true });
        else await writeAll(root, { [path]: contents });
      }
      await commit(editor);
      await git('push', '--quiet', '--force', 'origin', branch);
    },
    deleteBranch: async (branch) => void (await git('push', '--quiet', '--delete', 'origin', branch)),
    current: () => readlink(join(server, 'srv/current')).catch(() => undefined),
    shown: (path) => readOf(`srv/current/site/${path}`),
    previews: async () => (await readdir(join(server, 'srv/previews')).catch(() => [])).toSorted(),
    preview: (name, path) => readOf(`srv/previews/${name}/site/${path}`),
    reloads: async () => (await readOf('sudo')).match(/systemctl reload nginx/gu)?.length ?? 0,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Commits all that lies there, as somebody invented, even if it is what lay there before. */
async function commit(place: string): Promise<void> {
  const name = ['-c', 'user.name=Trần Văn Thử', '-c', 'user.email=thu@thu.example'];
  const settings = [...name, '-c', 'core.hooksPath=/dev/null'];
  await run('git', ['-C', place, 'add', '--all']);
  await run('git', ['-C', place, ...settings, 'commit', '--quiet', '--allow-empty', '--message=Edit']);
}

/** What `npm run office` writes. */
async function listOfficeFiles(): Promise<Record<string, Buffer>> {
  const files = await buildOfficeFiles(PROJECT, { program: '../bantin', tag: TAG });
  return Object.fromEntries(files.map(({ path, contents }) => [path, contents]));
}

async function writeAll(folder: string, files: Record<string, string | Buffer>): Promise<void> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}
