import { askOpenssl, type OpensslAnswer } from '../attached/ask-openssl.ts';
import { ATTACHED_FILES, namesContents, type AttachedKind } from '../attached/attached-files.ts';
import { SIGNED_FILE } from '../package/signing.ts';
import type { Finding } from './finding.ts';
import type { OpenedPackage } from './open-package.ts';
import { readBytes } from './read-text.ts';

/** A signature or time stamp of another program, and what is known of it; `no-ca`: no certificates were given to check it with. */
export type AttachedCheck = { file: string } & (
  Exclude<OpensslAnswer, { state: 'wrong' }> | { state: 'no-ca' }
);

/**
 * Checks the signatures and time stamps that a package carries of other programs, through `openssl`, with the certificates of `caFile`
 * alone. One that is of something else, or wrong, is a finding; one that cannot be checked is told as that.
 */
export async function checkAttached(
  bag: OpenedPackage,
  seen: ReadonlySet<string>,
  caFile: string | undefined,
  findings: Finding[],
): Promise<AttachedCheck[]> {
  const checks: AttachedCheck[] = [];
  for (const [kind, file] of Object.entries(ATTACHED_FILES) as [AttachedKind, string][]) {
    if (!seen.has(file)) continue;
    const [attached, signed] = [await readBytes(bag, file), await readBytes(bag, SIGNED_FILE)];
    if (!attached || !signed || !namesContents(kind, attached, signed)) {
      findings.push({ kind: 'bad-signature', file });
      continue;
    }
    if (caFile === undefined) checks.push({ file, state: 'no-ca' });
    else {
      const answer = await askOpenssl(kind, attached, signed, caFile);
      if (answer.state === 'wrong') findings.push({ kind: 'bad-signature', file, reason: answer.reason });
      else checks.push({ file, ...answer });
    }
  }
  return checks;
}
