import { checkSignature } from '../minisign.ts';
import { parsePublicKey, type PublicKey } from '../minisign-keys.ts';
import { PUBLIC_KEY_FILE, SIGNATURE_FILE, SIGNED_FILE } from '../package/signing.ts';
import type { Finding } from './finding.ts';
import type { OpenedPackage } from './open-package.ts';
import { readBytes, readText } from './read-text.ts';

/** A signature that holds; `trusted` when its key came from outside the package. */
export interface Signer {
  id: string;
  comment: string;
  trusted: boolean;
}

/**
 * Checks the signature of a package with the key given, else with the one that the package brings. A package that has a key, or
 * for which one is given, has to be signed.
 */
export async function checkSigner(
  bag: OpenedPackage,
  seen: ReadonlySet<string>,
  given: PublicKey | undefined,
  findings: Finding[],
): Promise<Signer | undefined> {
  if (!seen.has(SIGNATURE_FILE)) {
    if (given || seen.has(PUBLIC_KEY_FILE)) findings.push({ kind: 'not-signed', file: SIGNATURE_FILE });
    return undefined;
  }
  try {
    const key = given ?? parsePublicKey((await readText(bag, PUBLIC_KEY_FILE)) ?? '');
    const signed = await readBytes(bag, SIGNED_FILE);
    if (!signed) throw new Error(SIGNED_FILE);
    const result = checkSignature(signed, (await readText(bag, SIGNATURE_FILE)) ?? '', key);
    if ('trustedComment' in result) {
      return { id: key.id, comment: result.trustedComment, trusted: given !== undefined };
    }
    findings.push({ kind: result.fault === 'wrong' ? 'bad-signature' : 'other-key', file: SIGNATURE_FILE });
  } catch {
    // A signature that cannot be checked, for whatever reason, is bad.
    findings.push({ kind: 'bad-signature', file: SIGNATURE_FILE });
  }
  return undefined;
}
