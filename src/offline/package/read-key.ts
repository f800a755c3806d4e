import { readFile } from 'node:fs/promises';
import { MinisignFault, openSecretKey, type SecretKey } from '../minisign.ts';
import { EditionStop, offlineWords } from '../stop.ts';

/** Reads the key that signs. Throws an `EditionStop` when it is none, or when its password is wrong. */
export async function readSecretKey(file: string, password: string | undefined): Promise<SecretKey> {
  const { stopped } = offlineWords();
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return openSecretKey(text, password);
  } catch (error) {
    if (!(error instanceof MinisignFault)) throw error;
    throw new EditionStop(error.fault === 'password' ? stopped.password : stopped.badKey(file));
  }
}
