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

/** The text of a `.minisig` file. The same key, contents and comment always give the same text. */
export function signContents(contents: Buffer, secret: SecretKey, trustedComment: string): string {
  const key = importSeed(secret.seed);
  const signature = sign(null, blake2b(contents), key);
  const whole = sign(null, Buffer.concat([signature, Buffer.from(trustedComment)]), key);
  const head = Buffer.concat([Buffer.from('ED'), Buffer.from(secret.id, 'hex').toReversed(), signature]);
  return [
    `untrusted comment: signature from minisign secret key ${secret.id}`,
    head.toString('base64'),
    `trusted comment: ${trustedComment}`,
    `${whole.toString('base64')}\n`,
  ].join('\n');
}

/**
 * Checks a `.minisig` file against contents and key: the trusted comment when it holds, otherwise whether it is of another
 * key or wrong. Throws a `MinisignFault` when the file is not a signature.
 */
export function checkSignature(
  contents: Buffer,
  signatureFile: string,
  { id, key }: PublicKey,
): { trustedComment: string } | { fault: 'other-key' | 'wrong' } {
  const [, signatureLine = '', commentLine = '', wholeLine = '', ...more] = signatureFile.split(/\r?\n/u);
  if (more.some((line) => line !== '')) throw new MinisignFault('damaged');
  const bytes = decodeLine(signatureLine, 74);
  const whole = decodeLine(wholeLine, 64);
  const kind = bytes.toString('latin1', 0, 2);
  if (kind !== 'ED' && kind !== 'Ed') throw new MinisignFault('unknown-kind');
  if (formatId(bytes.subarray(2, 10)) !== id) return { fault: 'other-key' };
  const signature = bytes.subarray(10);
  const trustedComment = commentLine.replace(/^trusted comment: /u, '');
  const publicKey = createPublicKey({
    key: Buffer.concat([PUBLIC_PREFIX, key]),
    format: 'der',
    type: 'spki',
  });
  const isGood =
    verify(null, kind === 'ED' ? blake2b(contents) : contents, publicKey, signature) &&
    verify(null, Buffer.concat([signature, Buffer.from(trustedComment)]), publicKey, whole);
  return isGood ? { trustedComment } : { fault: 'wrong' };
}
