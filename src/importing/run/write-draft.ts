import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { judgeAside, moveFolder } from '../../authoring/new/create.ts';
import type { Office } from '../../authoring/new/office.ts';
import { keepOriginalOf } from '../../authoring/new/photograph.ts';
import { originalsFolder } from '../../folders.ts';
import type { Draft } from '../writing/draft.ts';

/** The path of a draft below the content root; where its folder is taken, another that only its own source can have. */
export function choosePath({ year, slug, id }: Draft, content: string): string {
  const path = `bulletins/${year}/${slug}`;
  return existsSync(join(content, path)) ? `${path}-${id.slice(-8)}` : path;
}

/**
 * Writes a draft aside, passes it through the gate, then moves it to its place in one step: a kill at any moment leaves a whole
 * folder or none. Untouched photographs go into the store of originals first. Throws a `Stop` with what the gate refuses.
 */
export async function writeDraft(draft: Draft, path: string, office: Office): Promise<void> {
  const { content, cache } = office.folders;
  const store = originalsFolder(office.folders, office.site.originals);
  const aside = join(dirname(cache), 'new');
  await mkdir(aside, { recursive: true });
  const root = await mkdtemp(join(aside, 'import-'));
  try {
    const folder = join(root, path);
    await mkdir(folder, { recursive: true });
    for (const { name, brought } of draft.pictures) {
      if (!brought) continue;
      await keepOriginalOf(brought.ready, brought.original, store);
      await writeFile(join(folder, name), brought.ready.bytes);
    }
    await writeFile(join(folder, 'index.mdx'), draft.text);
    await judgeAside(root, office);
    await moveFolder(folder, join(content, path), path);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
