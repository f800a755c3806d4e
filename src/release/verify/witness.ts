import { existsSync, readdirSync } from 'node:fs';
import { openRepository } from '../../files/git-repository.ts';
import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { buildWords } from '../stop.ts';
import { isOwnManifest, manifestFiles, readManifest, type Manifest } from '../swap/manifest.ts';

/**
 * What tells which bulletins were published: a manifest, else the Git history of the content, else nothing before a first release.
 * A manifest is `isOwn` where this checkout of the program wrote it and nobody has changed it since.
 */
export type Witness =
  { from: 'manifest'; manifest: Manifest; isOwn: boolean } | { from: 'git' } | { from: 'nothing' };

/**
 * Finds the witness of a content root. Throws a `Stop` with the remedy where something was published and nothing can tell what: the
 * manifest of a finished site is missing or damaged, or the history is incomplete or cannot be read.
 */
export async function findWitness(folders: Folders): Promise<Witness> {
  const words = buildWords();
  const { present, next } = manifestFiles(folders);
  const manifest = await readManifest(present);
  if (manifest) return { from: 'manifest', manifest, isOwn: await isOwnManifest(present, folders) };
  if (existsSync(present)) throw new Stop(words.manifestDamaged(present));
  // A swap that was interrupted has not yet given the new site its manifest; the next build completes it.
  const begun = await readManifest(next);
  if (begun) return { from: 'manifest', manifest: begun, isOwn: await isOwnManifest(next, folders) };
  if (holdsSite(folders.dist)) throw new Stop(words.noManifest(present, folders.dist));
  const repository = await openRepository(folders.content).catch((error: unknown) => {
    throw historyUnreadable(folders, error);
  });
  if (!repository) return { from: 'nothing' };
  if (repository.isShallow) throw new Stop(words.shallow);
  return { from: 'git' };
}

/** The `Stop` for a history that Git cannot read. */
export function historyUnreadable({ content }: Pick<Folders, 'content'>, error: unknown): Stop {
  return new Stop(
    buildWords().historyUnreadable(content, error instanceof Error ? error.message : String(error)),
  );
}

function holdsSite(dist: string): boolean {
  return existsSync(dist) && readdirSync(dist).length > 0;
}
