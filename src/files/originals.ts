import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../by-code-units.ts';
import { writeFileAtomically } from './atomic-file.ts';

/** The folder of a store of originals that tells, in a file for each picture, by its name, of which original it was made. */
export const MADE_OF = 'anh';

/**
 * Puts the untouched bytes of a photograph into the store of originals, under their SHA-256, unless they are there and whole, and notes the
 * name of the picture that is made of them. Whoever changes or cuts a photograph calls this first, so that no command destroys the
 * only copy.
 */
export async function keepOriginal(store: string, bytes: Buffer, picture: string): Promise<void> {
  const sum = createHash('sha256').update(bytes).digest('hex');
  const file = join(store, sum);
  const held = await readFile(file).catch(() => undefined);
  if (!held?.equals(bytes)) await writeFileAtomically(file, bytes);
  await writeFileAtomically(join(store, MADE_OF, picture), `${sum}\n`);
}

/** The SHA-256 of each original in a store, sorted, and for each picture, by name, that of which it was made. */
export async function listOriginals(
  store: string,
): Promise<{ sums: string[]; madeOf: ReadonlyMap<string, string> }> {
  const names = (folder: string) => readdir(folder).catch((): string[] => []);
  const sums = (await names(store)).filter((name) => /^[0-9a-f]{64}$/u.test(name)).sort(byCodeUnits);
  const madeOf = new Map<string, string>();
  for (const picture of (await names(join(store, MADE_OF))).filter((name) => !name.startsWith('.')))
    madeOf.set(picture, (await readFile(join(store, MADE_OF, picture), 'utf8')).trim());
  return { sums, madeOf };
}
