import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic-file.ts';

/**
 * Puts the untouched bytes of a photograph into the store of originals, under their SHA-256, unless they are there and whole. Whoever
 * changes or cuts a photograph calls this first, so that no command destroys the only copy.
 */
export async function keepOriginal(store: string, bytes: Buffer): Promise<void> {
  const file = join(store, createHash('sha256').update(bytes).digest('hex'));
  const held = await readFile(file).catch(() => undefined);
  if (!held?.equals(bytes)) await writeFileAtomically(file, bytes);
}
