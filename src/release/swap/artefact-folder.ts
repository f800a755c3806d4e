import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Folders } from '../../folders.ts';

/** Where an artefact is laid out unless another place is named. */
export function artefactFolder({ staging }: Pick<Folders, 'staging'>): string {
  return join(dirname(staging), 'artefact');
}

/** Where an artefact lies until it is whole. */
export function makingFolder(artefact: string): string {
  return join(dirname(artefact), `.${basename(artefact)}.making`);
}

/** Deletes the artefact that lies where none was named, and one that is not whole. */
export async function dropArtefact(folders: Pick<Folders, 'staging'>): Promise<void> {
  const artefact = artefactFolder(folders);
  for (const folder of [artefact, makingFolder(artefact)]) await rm(folder, { recursive: true, force: true });
}
