import { readNamedFile } from '../../files/read-content-file.ts';
import { Stop } from '../../strings/stop.ts';
import { MinisignFault, openSecretKey, type SecretKey } from '../minisign-keys.ts';
import { offlineWords } from '../stop.ts';

/** Reads the key that signs. Throws a `Stop` when it is none, or when its password is wrong. */
export async function readSecretKey(file: string, password: string | undefined): Promise<SecretKey> {
  const { stopped } = offlineWords();
  const text = (await readNamedFile(file).catch(() => Buffer.alloc(0))).toString('utf8');
  try {
    return openSecretKey(text, password);
  } catch (error) {
    if (!(error instanceof MinisignFault)) throw error;
    throw new Stop(error.fault === 'password' ? stopped.password : stopped.badKey(file));
  }
}
