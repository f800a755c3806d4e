import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { keyNamed } from '../../bulletins/key-named.ts';
import { listTree, readObjects, type TreeFile } from '../../files/git-objects.ts';
import { openRepository, type GitRepository } from '../../files/git-repository.ts';
import { listPathsBelow } from '../../files/list-files.ts';
import { urgentContent, type Folders } from '../../folders.ts';
import { nameByContents } from '../../images/picture-name.ts';
import { Stop } from '../../strings/stop.ts';
import { buildWords } from '../stop.ts';
import { manifestFiles, readManifest, type Manifest } from '../swap/manifest.ts';
import { noteRelease } from './alone.ts';
import { keepOrigin, type ContentOrigin } from './origin.ts';

/**
 * Composes the content of an urgent build (issue 17), below the work folder: that of the release in force, as Git has it, with one
 * bulletin as it stands in the present commit. What else was changed since, faults included, waits for an ordinary build. Returns
 * the key of the bulletin and the commit of the release. Throws a `Stop` with the remedy where the content of the release is not
 * known, or where the bulletin has changes that were not committed.
 */
export async function composeUrgent(
  folders: Folders,
  named: string,
): Promise<{ key: string; commit: string }> {
  const words = buildWords().urgent;
  const key = keyNamed(named);
  const manifest = await readManifest(manifestFiles(folders).present);
  if (!manifest) throw new Stop(words.noRelease);
  const repository = await openRepository(folders.content).catch(() => undefined);
  if (!manifest.origin || repository?.head === undefined) throw new Stop(words.noOrigin);
  const { commit } = manifest.origin;
  const origin: ContentOrigin = { commit, urgent: { ...manifest.origin.urgent, [key]: repository.head } };
  const files = await listOrigin(repository, origin).catch((error: unknown) => {
    throw new Stop(words.historyLacks(commit, error instanceof Error ? error.message : String(error)));
  });
  await rm(dirname(urgentContent(folders)), { recursive: true, force: true });
  const sums = await writeFiles(repository, files, urgentContent(folders));
  await refuseUncommitted(folders, key, sums);
  refuseOtherSources(manifest, sums, key);
  await keepOrigin(folders, origin);
  await noteRelease(folders);
  return { key, commit };
}

/** The files of a release by path below the content root, and of its urgent bulletins those of their own commits. */
async function listOrigin(
  repository: GitRepository,
  { commit, urgent }: ContentOrigin,
): Promise<ReadonlyMap<string, TreeFile>> {
  const files = new Map<string, TreeFile>();
  for (const file of await listTree(repository, commit, repository.prefix)) files.set(file.path, file);
  for (const [key, since] of Object.entries(urgent)) {
    const folder = folderOf(key);
    for (const path of files.keys()) if (path.startsWith(folder)) files.delete(path);
    for (const file of await listTree(repository, since, repository.prefix + folder))
      files.set(folder + file.path, { ...file, path: folder + file.path });
  }
  return files;
}

/** The folder of a bulletin below the content root, with a slash at its end. */
const folderOf = (key: string): string => `bulletins/${key}/`;

/** A path that stays below its folder; whoever makes objects of Git by hand can give them any name. */
const INSIDE = /^(?!\/)(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\\0]+$/u;

/** Writes files below a folder that does not exist yet; returns their sums (`nameByContents`) by path. */
async function writeFiles(
  repository: GitRepository,
  files: ReadonlyMap<string, TreeFile>,
  folder: string,
): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const { path, isFile } of files.values())
    if (!isFile || !INSIDE.test(path)) throw new Stop(buildWords().urgent.noFile(path));
  const byBlob = Map.groupBy(files.values(), ({ blob }) => blob);
  await mkdir(folder, { recursive: true });
  for await (const { blob, bytes } of readObjects(repository, [...byBlob.keys()], Infinity)) {
    for (const { path } of byBlob.get(blob)!) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
      sums.set(path, nameByContents(bytes));
    }
  }
  return sums;
}

/** Throws when the folder of a bulletin is not in the present commit as it lies on the disk: its last words would be left out. */
async function refuseUncommitted(
  { content }: Folders,
  key: string,
  sums: ReadonlyMap<string, string>,
): Promise<void> {
  const folder = folderOf(key);
  const lying = await listPathsBelow(join(content, folder)).catch(() => []);
  const committed = [...sums.keys()].filter((path) => path.startsWith(folder));
  const isSame = async (path: string): Promise<boolean> =>
    sums.get(folder + path) === nameByContents(await readContentFile(join(content, folder, path)));
  const same = await Promise.all(lying.map(isSame));
  if (lying.length === 0 || lying.length !== committed.length || same.includes(false))
    throw new Stop(buildWords().urgent.notCommitted(key));
}

/** Throws when the release was made of other files than its commit holds. */
function refuseOtherSources(
  { sources = {} }: Manifest,
  sums: ReadonlyMap<string, string>,
  key: string,
): void {
  const others = Object.entries(sources)
    .filter(([path, sum]) => !path.startsWith(folderOf(key)) && sums.get(path) !== sum)
    .map(([path]) => path);
  if (others.length > 0) throw new Stop(buildWords().urgent.otherSources(others.length, others[0]!));
}
