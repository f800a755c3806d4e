import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContent } from '../../bulletins/reading/read-content.ts';
import type { Refusals } from '../../bulletins/reading/refusals.ts';
import { tellIssues } from '../../bulletins/content-error.ts';
import type { Issue } from '../../gate/issue.ts';
import { readTree, type BulletinFolder } from '../../gate/tree.ts';
import { Stop } from '../../strings/stop.ts';
import { commandWords } from '../command.ts';
import type { Office } from '../new/office.ts';

/** Where a bulletin lies below the content root. */
export type BulletinPlace = Pick<BulletinFolder, 'year' | 'slug'>;

/** What a bulletin is to become: its text, and the folder in which it is to lie. */
export interface BulletinChange extends BulletinPlace {
  folder: BulletinFolder;
  text: string;
}

/**
 * Checks the whole content as `npm run check` would after a change, which is not made yet. Throws a `Stop` with the errors that the
 * change would bring, those elsewhere included.
 */
export async function judgeChange(change: BulletinChange, office: Office, refusals: Refusals): Promise<void> {
  const { cache } = office.folders;
  const scratch = join(dirname(cache), 'change');
  await mkdir(scratch, { recursive: true });
  const absolute = join(scratch, `${randomUUID()}.mdx`);
  try {
    await writeFile(absolute, change.text);
    const errors = await listErrors(office, refusals, (folder) => changed(folder, change, absolute));
    if (errors.length === 0) return;
    const before = await listErrors(office, refusals, (folder) => folder);
    const known = new Set(before.map(keyOf));
    const brought = errors.filter((issue) => !known.has(keyOf(issue)));
    const own = errors.filter(({ file }) => file.startsWith(`${moved(change)}/`));
    const told = [...new Set([...own, ...brought])];
    if (told.length === 0) return;
    const words = commandWords().change;
    const { folder } = change;
    if (own.some(({ rule }) => rule === 'published-before'))
      throw new Stop(words.wasPublished(folder.path), 1);
    // The file is told by the name that it still has.
    const present = told.map((issue) => ({
      ...issue,
      file: issue.file.replace(`${moved(change)}/`, () => `${folder.path}/`),
    }));
    throw new Stop(`${words.refused}\n${tellIssues(present)}`, 1);
  } finally {
    await rm(absolute, { force: true });
  }
}

function moved({ year, slug }: BulletinPlace): string {
  return `bulletins/${year}/${slug}`;
}

function changed(folder: BulletinFolder, change: BulletinChange, absolute: string): BulletinFolder {
  if (folder.path !== change.folder.path) return folder;
  const path = moved(change);
  return {
    ...folder,
    year: change.year,
    slug: change.slug,
    path,
    index: { ...folder.index, path: `${path}/index.mdx`, absolute, bytes: Buffer.byteLength(change.text) },
    besides: folder.besides.map((file) => ({ ...file, path: file.path.replace(folder.path, () => path) })),
  };
}

async function listErrors(
  { folders, moment }: Office,
  refusals: Refusals,
  change: (folder: BulletinFolder) => BulletinFolder,
): Promise<Issue[]> {
  const tree = await readTree(folders.content);
  const bulletins = tree.bulletins.map(change).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const { issues } = await readContent({
    root: folders.content,
    tree: { ...tree, bulletins },
    cacheFolder: folders.cache,
    releaseMoment: moment,
    refusals: {
      ...refusals,
      // Whether a bulletin was published decides what may become of it.
      onUnknownPast(reason) {
        throw reason;
      },
    },
  });
  return issues.filter(({ severity }) => severity === 'error');
}

function keyOf({ file, code, details }: Issue): string {
  return `${file} ${code} ${JSON.stringify(details)}`;
}
