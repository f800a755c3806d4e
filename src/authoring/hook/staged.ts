import { copyFile, link, mkdir } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { askGit, listAnswers } from './git.ts';

/** The content that a commit would hold, laid out in a folder of its own. */
export interface StagedContent {
  /** Stands for the checkout. */
  folder: string;
  /** The content root in it. */
  root: string;
  /** The staged files of it, absolute; with each file beside a bulletin the bulletin itself. */
  files: string[];
}

/**
 * Lays out the staged state of a content root in a folder: what is changed but not staged, or lies there without being known to
 * Git, does not count. Returns `undefined` when nothing of it is staged.
 */
export async function layOutStaged(
  checkout: string,
  content: string,
  folder: string,
): Promise<StagedContent | undefined> {
  const inside = relative(checkout, content).replaceAll('\\', '/');
  if (inside === '' || inside.startsWith('..')) return undefined;
  const ask = async (...args: string[]) => listAnswers(await askGit(checkout, [...args, '--', inside]));
  const staged = await ask('diff', '--cached', '--name-only', '--no-renames', '-z');
  if (staged.length === 0) return undefined;
  const known = await ask('ls-files', '-z');
  const unstaged = new Set(await ask('diff-files', '--name-only', '-z'));

  for (const path of known) {
    if (!unstaged.has(path)) await place(join(checkout, path), join(folder, path));
  }
  const others = known.filter((path) => unstaged.has(path));
  if (others.length > 0) {
    const input = others.map((path) => `${path}\0`).join('');
    await askGit(checkout, ['checkout-index', '-z', '--stdin', `--prefix=${folder}/`], input);
  }
  const present = new Set(known);
  const files = staged
    .flatMap((path) => [path, posix.join(posix.dirname(path), 'index.mdx')])
    .filter((path, at, all) => present.has(path) && all.indexOf(path) === at);
  return { folder, root: join(folder, inside), files: files.map((path) => join(folder, path)) };
}

/** Hard-links a file, which is fast for large photographs, or copies it where the disk has no hard links. */
async function place(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await link(source, target).catch(() => copyFile(source, target));
}
