import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPem, type AttachedKind } from './attached-files.ts';

/**
 * What `openssl` says of a signature or time stamp. `expired`: it is right, but a certificate is past its time now, and `openssl` alone
 * does not tell whether it was when it was used. `no-openssl`: the program is not on this machine. `vouched` is what stands in one that is
 * right: the names of those who signed, or the moment of the time stamp, `2026-11-30T08:00:00Z`. An issuer vouches for very many.
 */
export type OpensslAnswer =
  | { state: 'right' | 'expired'; vouched: string }
  | { state: 'no-openssl' }
  | { state: 'wrong'; reason: string };

/** Milliseconds that `openssl` may take. */
const TIME_LIMIT_MS = 60_000;

/** Asks `openssl` whether a signature or time stamp is of some contents, and of one whom the certificates of `caFile` vouch for. */
export async function askOpenssl(
  kind: AttachedKind,
  attached: Buffer,
  contents: Buffer,
  caFile: string,
): Promise<OpensslAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-openssl-'));
  try {
    const names = ['attached', 'signed', 'signers'] as const;
    const [signature, signed, signers] = names.map((name) => join(folder, name)) as [string, string, string];
    await writeFile(signature, attached);
    await writeFile(signed, contents);
    const words = listWords(kind, isPem(attached) ? 'PEM' : 'DER', { signature, signed, signers, caFile });
    const tell = async (): Promise<string> =>
      kind === 'p7s'
        ? nameSigners(await readFile(signers, 'latin1'))
        : readMoment(await runOpenssl(['ts', '-reply', '-in', signature, '-text'], folder));
    const first = await runOpenssl(words, folder);
    if (first.state === 'right') return { state: 'right', vouched: await tell() };
    if (first.state !== 'wrong' || !/certificate has expired/u.test(first.reason)) return first;
    const untimed = await runOpenssl([...words, '-no_check_time'], folder);
    return untimed.state === 'right' ? { state: 'expired', vouched: await tell() } : untimed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function listWords(
  kind: AttachedKind,
  form: 'PEM' | 'DER',
  {
    signature,
    signed,
    signers,
    caFile,
  }: Readonly<Record<'signature' | 'signed' | 'signers' | 'caFile', string>>,
): string[] {
  const files = ['-in', signature, '-CAfile', caFile];
  if (kind === 'tsr') return ['ts', '-verify', '-data', signed, ...files];
  // Certificates of officials are made for documents, and not for letters, which `openssl` would ask for.
  const asked = ['-inform', form, '-purpose', 'any', '-content', signed, '-signer', signers];
  return ['cms', '-verify', '-binary', ...asked, '-out', devNull, ...files];
}

/** The names in the certificates of those who signed, each in one line. */
function nameSigners(certificates: string): string {
  const each = certificates.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? [];
  return each.map((pem) => new X509Certificate(pem).subject.split('\n').toReversed().join(', ')).join('; ');
}

/** The moment in what `openssl` prints of a time stamp, `Time stamp: Nov 30 08:00:00 2026 GMT`. */
function readMoment(answer: Ran): string {
  const told = answer.state === 'right' ? /^Time stamp: (.+)$/mu.exec(answer.said)?.[1] : undefined;
  const moment = new Date(told ?? '');
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString().replace(/\.\d+/u, '');
}

/** How a call of `openssl` ended. */
type Ran = { state: 'right'; said: string } | Extract<OpensslAnswer, { state: 'no-openssl' | 'wrong' }>;

/** The certificates that a system trusts for websites are no ground to trust a signature: only those that were given count. */
function runOpenssl(words: readonly string[], folder: string): Promise<Ran> {
  const none = join(folder, 'none');
  const env = { ...process.env, SSL_CERT_FILE: none, SSL_CERT_DIR: none, LC_ALL: 'C' };
  return new Promise((resolve) => {
    execFile('openssl', words, { env, timeout: TIME_LIMIT_MS }, (error, stdout, stderr) => {
      if (!error) resolve({ state: 'right', said: stdout });
      else if (error.code === 'ENOENT') resolve({ state: 'no-openssl' });
      else resolve({ state: 'wrong', reason: lastReason(`${stdout}\n${stderr}`) });
    });
  });
}

/** The reason in the last line of OpenSSL's errors, `…:reason:place:line:details`. */
function lastReason(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const told = lines.findLast((line) => /:error:|^error |Verify error:/u.test(line)) ?? lines.at(-1) ?? '';
  const [, reason, , , details] = /:error:[^:]*:[^:]*:[^:]*:([^:]*):([^:]*):(\d+):(.*)$/u.exec(told) ?? [];
  return reason === undefined ? told.trim() : [reason, details].filter(Boolean).join(': ');
}
