import { createHash } from 'node:crypto';
import { SIGNED_FILE } from '../package/signing.ts';
import { isSignedData, isTimeStamp } from './read-ber.ts';

/** What a package can carry of other programs: a signature (CMS, RFC 5652) or a time stamp (RFC 3161) over its signed file, by extension. */
export const ATTACHED_FILES = { p7s: `${SIGNED_FILE}.p7s`, tsr: `${SIGNED_FILE}.tsr` } as const;

export type AttachedKind = keyof typeof ATTACHED_FILES;

/** Digests by which signatures and time stamps name what they are of. */
const DIGESTS = ['sha256', 'sha384', 'sha512'] as const;

/**
 * Whether bytes are a signature or time stamp, and nothing else, that holds a digest of some contents. That it does proves nothing; that it
 * does not says that it is of something else, or is made in a way that cannot be tied to it without a certificate.
 */
export function namesContents(kind: AttachedKind, attached: Buffer, contents: Buffer): boolean {
  const der = isPem(attached) ? readPem(attached) : attached;
  if (!(kind === 'p7s' ? isSignedData(der) : isTimeStamp(der))) return false;
  return DIGESTS.some((algorithm) => der.includes(createHash(algorithm).update(contents).digest()));
}

/** Whether a signature is written as text (RFC 7468) and not as bytes. */
export function isPem(attached: Buffer): boolean {
  return attached.toString('latin1', 0, 11) === '-----BEGIN ';
}

/** The bytes of a text that is one signature with its first and last line; none where it has anything else. */
function readPem(attached: Buffer): Buffer {
  const form = /^-----BEGIN (CMS|PKCS7)-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END \1-----\s*$/u;
  return Buffer.from(form.exec(attached.toString('latin1'))?.[2] ?? '', 'base64');
}
