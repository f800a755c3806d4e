import { createHash, createPrivateKey, createPublicKey, scryptSync, type KeyObject } from 'node:crypto';

// The format of minisign 0.8 and later: https://jedisct1.github.io/minisign/#signature-format. Signatures are prehashed
// (BLAKE2b-512, then Ed25519).

/** The key that a signature can be checked with. */
export interface PublicKey {
  /** 16 hexadecimal digits, as minisign prints them. */
  id: string;
  key: Buffer;
}

/** Why a minisign file cannot be used: it is `damaged`, the `password` is wrong, or its kind of key or signature is unknown. */
export class MinisignFault extends Error {
  override readonly name = 'MinisignFault';
  readonly fault: 'damaged' | 'password' | 'unknown-kind';

  constructor(fault: MinisignFault['fault']) {
    super(`minisign: ${fault}`);
    this.fault = fault;
  }
}

/** DER prefixes of Ed25519 keys (RFC 8410), before the 32 bytes of the key. */
export const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const ID_BYTES = 8;

/** Reads a public key: a `.pub` file, or its second line alone. Throws a `MinisignFault`. */
export function parsePublicKey(text: string): PublicKey {
  const bytes = decodeLine(text.trim().split('\n').at(-1)!, 42);
  if (bytes.toString('latin1', 0, 2) !== 'Ed') throw new MinisignFault('unknown-kind');
  return { id: formatId(bytes.subarray(2, 10)), key: bytes.subarray(10) };
}

/** The text of a `.pub` file. */
export function formatPublicKey({ id, key }: PublicKey): string {
  const bytes = Buffer.concat([Buffer.from('Ed'), Buffer.from(id, 'hex').toReversed(), key]);
  return `untrusted comment: minisign public key ${id}\n${bytes.toString('base64')}\n`;
}

/** A secret key, ready to sign. */
export interface SecretKey extends PublicKey {
  seed: Buffer;
}

/** Opens a secret key file, with its password if it has one. Throws a `MinisignFault`. */
export function openSecretKey(text: string, password = ''): SecretKey {
  const bytes = decodeLine(text.trim().split('\n')[1] ?? '', 158);
  const [kind, derivation, check] = [0, 2, 4].map((at) => bytes.toString('latin1', at, at + 2));
  if (kind !== 'Ed' || check !== 'B2') throw new MinisignFault('unknown-kind');
  if (derivation !== 'Sc' && derivation !== '\0\0') throw new MinisignFault('unknown-kind');
  const secret = Buffer.from(bytes.subarray(54));
  if (derivation === 'Sc') {
    const stream = deriveStream(
      password,
      bytes.subarray(6, 38),
      bytes.readBigUInt64LE(38),
      bytes.readBigUInt64LE(46),
    );
    for (const [index, byte] of stream.entries()) secret[index]! ^= byte;
  }
  const [seed, key] = [secret.subarray(ID_BYTES, 40), secret.subarray(40, 72)];
  // The file's own checksum is a BLAKE2b of 32 bytes, which Node does not have; the two halves of the key tell as much.
  if (!key.equals(derivePublicKey(seed)))
    throw new MinisignFault(derivation === 'Sc' ? 'password' : 'damaged');
  return { id: formatId(secret.subarray(0, ID_BYTES)), seed, key };
}

/** The private key of a seed of 32 bytes (Ed25519). */
export function importSeed(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' });
}

function derivePublicKey(seed: Buffer): Buffer {
  return createPublicKey(importSeed(seed))
    .export({ format: 'der', type: 'spki' })
    .subarray(PUBLIC_PREFIX.length);
}

/** The bytes of a line of base64, which have to be so many. Throws a `MinisignFault`. */
export function decodeLine(line: string, length: number): Buffer {
  const bytes = Buffer.from(line.trim(), 'base64');
  if (bytes.length !== length || bytes.toString('base64') !== line.trim()) throw new MinisignFault('damaged');
  return bytes;
}

/** The number of a key as minisign writes it. */
export function formatId(bytes: Buffer): string {
  return Buffer.from(bytes.toReversed()).toString('hex').toUpperCase();
}

/** The BLAKE2b-512 hash of bytes. */
export function blake2b(bytes: Buffer): Buffer {
  return createHash('blake2b512').update(bytes).digest();
}

/** The key stream that encrypts a secret key: scrypt, with parameters chosen as libsodium's `pickparams` does. */
function deriveStream(password: string, salt: Buffer, operations: bigint, memory: bigint): Buffer {
  const r = 8;
  const opslimit = Math.max(Number(operations), 32768);
  const memlimit = Number(memory);
  const isCheap = opslimit < memlimit / 32;
  const cost = isCheap ? opslimit / (r * 4) : memlimit / (r * 128);
  const log = Math.min(63, Math.floor(Math.log2(cost / 2)) + 1);
  const N = 2 ** log;
  const p = isCheap ? 1 : Math.max(1, Math.floor(Math.min(opslimit / 4 / N, 0x3fffffff) / r));
  return scryptSync(password, salt, 104, { N, r, p, maxmem: 2 * 128 * N * r * p });
}
