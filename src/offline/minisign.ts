import { createPublicKey, sign, verify } from 'node:crypto';
import {
  MinisignFault,
  PUBLIC_PREFIX,
  blake2b,
  decodeLine,
  formatId,
  importSeed,
  type PublicKey,
  type SecretKey,
} from './minisign-keys.ts';

/** The kind of a signature of hashed contents, and what stands before a comment that is signed. */
const KIND = 'ED';
const TRUSTED = 'trusted comment: ';

/** The text of a `.minisig` file. The same key, contents and comment always give the same text. */
export function signContents(contents: Buffer, secret: SecretKey, trustedComment: string): string {
  const key = importSeed(secret.seed);
  const signature = sign(null, blake2b(contents), key);
  const whole = sign(null, Buffer.concat([signature, Buffer.from(trustedComment)]), key);
  return formatSignature({ id: secret.id, signature, trustedComment, whole });
}

/** What a `.minisig` file says: the number of the key, the signature of the contents, a comment, the signature of both. */
interface SignatureParts {
  id: string;
  signature: Buffer;
  trustedComment: string;
  whole: Buffer;
}

function formatSignature({ id, signature, trustedComment, whole }: SignatureParts): string {
  const head = Buffer.concat([Buffer.from(KIND), Buffer.from(id, 'hex').toReversed(), signature]);
  return [
    `untrusted comment: signature from minisign secret key ${id}`,
    head.toString('base64'),
    `${TRUSTED}${trustedComment}`,
    `${whole.toString('base64')}\n`,
  ].join('\n');
}

/** Throws a `MinisignFault` where a file is not, to the byte, what would be written of what it says: so there is no room for words of others. */
function parseSignature(text: string): SignatureParts {
  const [, signatureLine = '', commentLine = '', wholeLine = ''] = text.split('\n');
  const bytes = decodeLine(signatureLine, 74);
  const whole = decodeLine(wholeLine, 64);
  if (bytes.toString('latin1', 0, 2) !== KIND) throw new MinisignFault('unknown-kind');
  const parts = {
    id: formatId(bytes.subarray(2, 10)),
    signature: bytes.subarray(10),
    trustedComment: commentLine.slice(TRUSTED.length),
    whole,
  };
  if (formatSignature(parts) !== text) throw new MinisignFault('damaged');
  return parts;
}

/**
 * Checks a `.minisig` file against contents and key: the trusted comment when it holds, otherwise whether it is of another
 * key or wrong. Throws a `MinisignFault` when the file is not a signature as `signContents` writes it.
 */
export function checkSignature(
  contents: Buffer,
  signatureFile: string,
  { id, key }: PublicKey,
): { trustedComment: string } | { fault: 'other-key' | 'wrong' } {
  const parts = parseSignature(signatureFile);
  if (parts.id !== id) return { fault: 'other-key' };
  const { signature, trustedComment, whole } = parts;
  const publicKey = createPublicKey({
    key: Buffer.concat([PUBLIC_PREFIX, key]),
    format: 'der',
    type: 'spki',
  });
  const isGood =
    verify(null, blake2b(contents), publicKey, signature) &&
    verify(null, Buffer.concat([signature, Buffer.from(trustedComment)]), publicKey, whole);
  return isGood ? { trustedComment } : { fault: 'wrong' };
}
