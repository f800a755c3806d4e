import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent, type ReadContent } from '../../src/bulletins/reading/read-content.ts';
import type { Bulletin } from '../../src/bulletins/bulletin.ts';
import { getFolders, type Folders } from '../../src/folders.ts';
import type { Issue } from '../../src/gate/issue.ts';
import type { BulletinFolder } from '../../src/gate/tree.ts';
import { openRefusals } from '../../src/release/refusals/open-refusals.ts';
import { PROJECT } from './project.ts';
import { BULLETIN, bulletinText, writeContentRoot, type ContentFiles } from './content-root.ts';

/** When it is read, and what is done to the written files before. */
export interface ReadingOptions {
  releaseMoment?: string;
  setUp?: ((root: string) => Promise<void>) | undefined;
  /** Selects the bulletins to read; all without it. */
  select?: (folder: BulletinFolder) => boolean;
}

/** The folders of a content root of its own, of which `public` lies beside it. */
export function testFolders(root: string): Folders {
  return { ...getFolders({ BANTIN_CONTENT: root }, PROJECT), public: join(dirname(root), 'public') };
}

/** Reads a content root made of these files, with the production reader and a cache of its own. */
export async function readFiles(
  files: ContentFiles,
  { releaseMoment = '2026-01-01T00:00:00Z', setUp, select }: ReadingOptions = {},
): Promise<ReadContent> {
  const root = await writeContentRoot(files);
  await setUp?.(root);
  const cacheFolder = await mkdtemp(join(tmpdir(), 'bantin-cache-'));
  const folders = testFolders(root);
  const refusals = openRefusals(folders, {});
  const publicFolder = folders.public;
  return readContent({
    root,
    cacheFolder,
    publicFolder,
    releaseMoment,
    refusals,
    ...(select ? { select } : {}),
  });
}

/** The bulletin of a root that holds nothing else. Throws its issues when it has errors. */
export async function makeBulletin(
  fields: Readonly<Record<string, string | undefined>> = {},
  body?: string,
  besides: ContentFiles = {},
): Promise<Bulletin> {
  const { content, issues } = await readFiles({ [BULLETIN]: bulletinText(fields, body), ...besides });
  const kept = content?.bulletins[0];
  if (!kept) throw new Error(issues.map(({ code, line, column }) => `${code} ${line}:${column}`).join(', '));
  return kept.bulletin;
}

/** `code line:column` of every issue, in report order. */
export function places(issues: readonly Issue[]): string[] {
  return issues.map(({ code, line, column }) => `${code} ${line}:${column}`);
}
