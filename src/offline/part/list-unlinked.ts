import { join } from 'node:path';
import { readContentText } from '../../files/read-content-file.ts';
import type { Release } from '../release.ts';
import type { PartContents } from './open-part.ts';
import { unlink, type LeftLinks, type Unlinked } from './unlink.ts';

/** The links that become text in the sources of an edition, by file, none of the files without; nothing in the edition of a whole site. */
export async function listUnlinked(
  { pages }: Pick<Release, 'pages'>,
  { content, bulletins }: Pick<PartContents, 'content' | 'bulletins'>,
  leftOut: ((file: string) => LeftLinks) | undefined,
): Promise<ReadonlyMap<string, readonly Unlinked[]>> {
  const all = new Map<string, readonly Unlinked[]>();
  if (!leftOut) return all;
  for (const { file } of [...pages, ...bulletins]) {
    const { unlinked } = unlink(await readContentText(join(content, file)), leftOut(file));
    if (unlinked.length > 0) all.set(file, unlinked);
  }
  return all;
}
