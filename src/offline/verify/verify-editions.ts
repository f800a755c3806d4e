import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PublicKey } from '../minisign-keys.ts';
import { SIGNED_FILE } from '../package/signing.ts';
import type { FoundEdition } from './fixity-log.ts';
import { NoPackage, openPackage } from './open-package.ts';
import { readBytes } from './read-text.ts';
import { verifyPackage, type Verification } from './verify-package.ts';

/** How one edition of many was found, and what is said of it: its verification, or why it is no package. */
export interface VerifiedEdition {
  found: FoundEdition;
  result: Verification | NoPackage;
}

/** Verifies the editions of a folder one after another; `onEdition` is called with each as it is done. */
export async function verifyEditions(
  folder: string,
  names: readonly string[],
  key: PublicKey | undefined,
  onEdition: (done: VerifiedEdition) => void,
): Promise<FoundEdition[]> {
  const all: FoundEdition[] = [];
  for (const name of names) {
    const done = await verifyEdition(folder, name, key);
    all.push(done.found);
    onEdition(done);
  }
  return all;
}

async function verifyEdition(
  folder: string,
  edition: string,
  key: PublicKey | undefined,
): Promise<VerifiedEdition> {
  try {
    const bag = await openPackage(join(folder, edition));
    try {
      const result = await verifyPackage(bag, { key });
      const { findings, files, bytes, signature } = result;
      const signed = await readBytes(bag, SIGNED_FILE);
      const found: FoundEdition = {
        edition,
        state: findings.length === 0 ? 'whole' : 'not-whole',
        digest: signed ? createHash('sha512').update(signed).digest('hex') : null,
        files,
        bytes,
        findings: findings.length,
        signer: signature?.id ?? null,
      };
      return { found, result };
    } finally {
      bag.close();
    }
  } catch (error) {
    if (!(error instanceof NoPackage)) throw error;
    const nothing = { digest: null, files: 0, bytes: 0, findings: 1, signer: null };
    return { found: { edition, state: 'unreadable', ...nothing }, result: error };
  }
}
