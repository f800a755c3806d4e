import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { openRepository } from '../../files/git-repository.ts';
import { urgentContent, type Folders } from '../../folders.ts';

/** The schema of a `ContentOrigin`. */
export const origin = z.strictObject({
  commit: z.string(),
  urgent: z.record(z.string(), z.string()),
});

/** The commits that the content of a release is from. */
export interface ContentOrigin {
  /** The commit that held the content as a whole. */
  commit: string;
  /** The commits of bulletins that were published urgently since, by key. */
  urgent: Record<string, string>;
}

/**
 * The origin of a build that begins: the present commit of its content, or what `keepOrigin` has noted of an urgent one. `undefined`
 * outside of Git.
 */
export async function findOrigin(folders: Folders): Promise<ContentOrigin | undefined> {
  if (folders.content === urgentContent(folders))
    return origin.parse(JSON.parse(await readFile(originFile(folders), 'utf8')));
  const repository = await openRepository(folders.content).catch(() => undefined);
  return repository?.head === undefined ? undefined : { commit: repository.head, urgent: {} };
}

/** Notes the origin of the content that an urgent build is about to read. */
export async function keepOrigin(folders: Folders, of: ContentOrigin): Promise<void> {
  await writeFileAtomically(originFile(folders), JSON.stringify(of));
}

function originFile(folders: Folders): string {
  return join(dirname(urgentContent(folders)), 'origin.json');
}
