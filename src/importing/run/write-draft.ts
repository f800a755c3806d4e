import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { claimPlace } from '../../authoring/content-folder.ts';
import { judgeAside, moveFolder } from '../../authoring/new/create.ts';
import type { Office } from '../../authoring/new/office.ts';
import { keepOriginalOf } from '../../authoring/new/photograph.ts';
import { placeFile } from '../../files/atomic-file.ts';
import { listFilesBelow } from '../../files/list-files.ts';
import { originalsFolder } from '../../folders.ts';
import type { Draft } from '../writing/draft.ts';

/** The path of a draft below the content root; where its folder is taken, another that only its own source can have. */
export function choosePath({ year, slug, id }: Draft, content: string): string {
  const path = `bulletins/${year}/${slug}`;
  return existsSync(join(content, path)) ? `${path}-${id.slice(-8)}` : path;
}

/** The beginning of the names of folders in which drafts are written aside. */
const ASIDE = 'import-';

/** Removes what a killed run has left aside. */
export async function clearAside({ folders }: Pick<Office, 'folders'>): Promise<void> {
  const aside = join(dirname(folders.cache), 'new');
  const left = existsSync(aside) ? await readdir(aside) : [];
  for (const name of left.filter((each) => each.startsWith(ASIDE)))
    await rm(join(aside, name), { recursive: true, force: true });
}

/**
 * Writes a draft aside, passes it through the gate, then moves it to its place in one step: a kill at any moment leaves a whole
 * folder or none. Untouched photographs go into the store of originals first. Throws a `Stop` with what the gate refuses.
 */
export async function writeDraft(draft: Draft, path: string, office: Office): Promise<void> {
  await writeAside(draft, path, office, (folder) => moveFolder(folder, office.folders.content, path));
}

/**
 * Writes a draft over an earlier one: first its pictures, then its text in one step, last it removes pictures that nothing names any
 * more. A kill at any moment leaves the earlier draft whole, or the new one. Throws as `writeDraft` does.
 */
export async function replaceDraft(draft: Draft, path: string, office: Office): Promise<void> {
  const place = claimPlace(office.folders.content, path);
  await writeAside(draft, path, office, async (folder) => {
    const names = await listFilesBelow(folder);
    for (const name of names.toSorted((a, b) => Number(a === INDEX) - Number(b === INDEX)))
      await placeFile(join(folder, name), join(place, name));
    for (const name of await listFilesBelow(place)) if (!names.includes(name)) await rm(join(place, name));
  });
}

const INDEX = 'index.mdx';

async function writeAside(
  draft: Draft,
  path: string,
  office: Office,
  bring: (folder: string) => Promise<void>,
): Promise<void> {
  claimPlace(office.folders.content, path);
  const store = originalsFolder(office.folders, office.site.originals);
  const aside = join(dirname(office.folders.cache), 'new');
  await mkdir(aside, { recursive: true });
  const root = await mkdtemp(join(aside, ASIDE));
  try {
    const folder = join(root, path);
    await mkdir(folder, { recursive: true });
    for (const { name, brought } of draft.pictures) {
      if (!brought) continue;
      await keepOriginalOf(brought.ready, brought.original, store);
      await writeFile(join(folder, name), brought.ready.bytes);
    }
    for (const [name, bytes] of draft.attachments) await writeFile(join(folder, name), bytes);
    await writeFile(join(folder, INDEX), draft.text);
    await judgeAside(root, office);
    await bring(folder);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
