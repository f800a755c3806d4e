import { join } from 'node:path';
import { digestPackage } from './digest-package.ts';
import type { Finding } from './finding.ts';
import type { FoundEdition } from './fixity-log.ts';
import { NoPackage, openPackage } from './open-package.ts';
import { verifyPackage, type Verification, type VerifyOptions } from './verify-package.ts';

/** How one edition of many was found, and what is said of it: its verification, or why it is no package. */
export interface VerifiedEdition {
  found: FoundEdition;
  result: Verification | NoPackage;
}

/** Verifies the editions of a folder one after another; `onEdition` is called with each as it is done. */
export async function verifyEditions(
  folder: string,
  names: readonly string[],
  keys: VerifyOptions,
  onEdition: (done: VerifiedEdition) => Promise<void>,
): Promise<FoundEdition[]> {
  const all: FoundEdition[] = [];
  for (const name of names) {
    const done = await verifyEdition(folder, name, keys);
    all.push(done.found);
    await onEdition(done);
  }
  return all;
}

async function verifyEdition(folder: string, edition: string, keys: VerifyOptions): Promise<VerifiedEdition> {
  try {
    const bag = await openPackage(join(folder, edition));
    try {
      const result = await verifyPackage(bag, keys);
      const { findings, files, bytes, signature } = result;
      const found: FoundEdition = {
        edition,
        state: findings.length === 0 ? 'whole' : 'not-whole',
        digest: (findings.some(concernsLists) ? undefined : await digestPackage(bag)) ?? null,
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

/** Findings that a damaged list of sums does not cause. */
const BESIDE: ReadonlySet<Finding['kind']> = new Set([
  'extra',
  'bad-signature',
  'other-key',
  'not-signed',
  'misplaced',
  'other-folder',
  'other-name',
]);

/** Whether a list may be what is damaged: its digest is then that of the damage, and no sign of another edition. */
function concernsLists({ kind, file }: Finding): boolean {
  return !file.startsWith('data/') && !BESIDE.has(kind);
}
