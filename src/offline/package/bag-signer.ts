import { signContents } from '../minisign.ts';
import { formatPublicKey, type SecretKey } from '../minisign-keys.ts';
import type { BagWriter } from './bag.ts';
import { PUBLIC_KEY_FILE, SIGNATURE_FILE } from './signing.ts';

/** How a bag is signed: its public key is put into it, and what `finish` needs is returned. `comment` is signed too, and shown to whoever verifies. */
export async function beginSigning(
  bag: BagWriter,
  secret: SecretKey,
  comment: string,
): Promise<NonNullable<Parameters<BagWriter['finish']>[1]>> {
  await bag.addTag(PUBLIC_KEY_FILE, formatPublicKey(secret));
  return { name: SIGNATURE_FILE, of: (manifest) => signContents(manifest, secret, comment) };
}
