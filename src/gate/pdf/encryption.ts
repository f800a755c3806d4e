import { createDecipheriv, createHash, createCipheriv } from 'node:crypto';
import { Dictionary, Keyword, Name, Text, type Value } from './syntax.ts';

/** How one object's bytes become readable again; the numbers are those of the object around them. */
export interface Decryption {
  stream(bytes: Buffer, number: number, generation: number): Buffer;
  text(bytes: Buffer, number: number, generation: number): Buffer;
}

type Method = 'none' | 'rc4' | 'aes';

/** What an empty password is filled up with. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/**
 * How to read a file that is encrypted but opens without a password, as files do that only forbid copying or printing.
 * `undefined` when it asks for a password or a certificate. `get` gives the values behind references.
 */
export function openWithoutPassword(
  dictionary: Dictionary,
  id: Buffer,
  get: (value: Value | undefined) => Value | undefined,
): Decryption | undefined {
  const read = (key: string) => get(dictionary.all(key)[0]);
  const number = (key: string, otherwise: number) => {
    const value = read(key);
    return typeof value === 'number' ? value : otherwise;
  };
  const bytes = (key: string) => {
    const value = read(key);
    return value instanceof Text ? value.bytes : Buffer.alloc(0);
  };
  const handler = read('Filter');
  if (!(handler instanceof Name) || handler.text !== 'Standard') return undefined;
  const version = number('V', 0);
  const revision = number('R', 2);
  const methods = listMethods(dictionary, version, get);
  if (!methods) return undefined;
  const key =
    revision >= 5
      ? findLongKey(bytes('U'), bytes('UE'), revision)
      : findKey({
          owner: bytes('O'),
          user: bytes('U'),
          permissions: number('P', 0),
          id,
          revision,
          length:
            version === 1 ? 5 : Math.min(16, Math.max(5, number('Length', version === 4 ? 128 : 40) >> 3)),
          isMetadataPlain: isFalse(read('EncryptMetadata')),
        });
  if (!key) return undefined;
  const decrypt = (method: Method) => (data: Buffer, object: number, generation: number) => {
    if (method === 'none') return data;
    const own = version >= 5 ? key : keyOfObject(key, object, generation, method);
    return method === 'rc4' ? rc4(own, data) : decryptAes(own, data);
  };
  return { stream: decrypt(methods.stream), text: decrypt(methods.text) };
}

function isFalse(value: Value | undefined): boolean {
  return value instanceof Keyword && value.text === 'false';
}

function listMethods(
  dictionary: Dictionary,
  version: number,
  get: (value: Value | undefined) => Value | undefined,
): { stream: Method; text: Method } | undefined {
  if (version === 1 || version === 2) return { stream: 'rc4', text: 'rc4' };
  if (version !== 4 && version !== 5) return undefined;
  const filters = get(dictionary.all('CF')[0]);
  const method = (key: string): Method | undefined => {
    const name = get(dictionary.all(key)[0]);
    if (!(name instanceof Name) || name.text === 'Identity') return 'none';
    const filter = filters instanceof Dictionary ? get(filters.all(name.text)[0]) : undefined;
    const kind = filter instanceof Dictionary ? get(filter.all('CFM')[0]) : undefined;
    if (!(kind instanceof Name)) return undefined;
    return ({ None: 'none', V2: 'rc4', AESV2: 'aes', AESV3: 'aes' } as const)[kind.text];
  };
  const [stream, text] = [method('StmF'), method('StrF')];
  return stream && text ? { stream, text } : undefined;
}

interface ShortKey {
  owner: Buffer;
  user: Buffer;
  permissions: number;
  id: Buffer;
  revision: number;
  /** In bytes. */
  length: number;
  isMetadataPlain: boolean;
}

/** The key of revisions 2 to 4, when the empty password is the right one. */
function findKey({
  owner,
  user,
  permissions,
  id,
  revision,
  length,
  isMetadataPlain,
}: ShortKey): Buffer | undefined {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions | 0);
  const extra = revision >= 4 && isMetadataPlain ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let key = digest('md5', PADDING, owner.subarray(0, 32), rights, id, extra);
  const rounds = revision >= 3 ? 50 : 0;
  for (let round = 0; round < rounds; round += 1) key = digest('md5', key.subarray(0, length));
  key = key.subarray(0, length);
  if (revision === 2) return rc4(key, PADDING).equals(user.subarray(0, 32)) ? key : undefined;
  let proof = digest('md5', PADDING, id);
  for (let round = 0; round < 20; round += 1)
    proof = rc4(Buffer.from(key.map((byte) => byte ^ round)), proof);
  return proof.equals(user.subarray(0, 16)) ? key : undefined;
}

function keyOfObject(key: Buffer, number: number, generation: number, method: Method): Buffer {
  const object = Buffer.from([number, number >> 8, number >> 16, generation, generation >> 8]);
  const salt = Buffer.from(method === 'aes' ? 'sAlT' : '');
  return digest('md5', key, object, salt).subarray(0, Math.min(16, key.length + 5));
}

/** The key of revisions 5 and 6, when the empty password is the right one. */
function findLongKey(user: Buffer, wrapped: Buffer, revision: number): Buffer | undefined {
  if (user.length < 48 || wrapped.length < 32) return undefined;
  const hash = (salt: Buffer) => (revision === 5 ? digest('sha256', salt) : hardenedHash(salt));
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) return undefined;
  const cipher = createDecipheriv(
    'aes-256-cbc',
    hash(user.subarray(40, 48)),
    Buffer.alloc(16),
  ).setAutoPadding(false);
  return cipher.update(wrapped.subarray(0, 32));
}

/** The hash of revision 6 (ISO 32000-2, algorithm 2.B) for the empty password. */
function hardenedHash(salt: Buffer): Buffer {
  let key = digest('sha256', salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const mixed = cipher.update(repeated);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = digest((['sha256', 'sha384', 'sha512'] as const)[rest]!, mixed);
    last = mixed.at(-1)!;
  }
  return key.subarray(0, 32);
}

function decryptAes(key: Buffer, bytes: Buffer): Buffer {
  if (bytes.length < 32) return Buffer.alloc(0);
  const whole = bytes.subarray(16, bytes.length - (bytes.length % 16));
  const cipher = createDecipheriv(`aes-${key.length === 32 ? 256 : 128}-cbc`, key, bytes.subarray(0, 16));
  const plain = cipher.setAutoPadding(false).update(whole);
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

/** RC4, which the ciphers of Node do not offer any more. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => {
    const kept = state[a]!;
    state[a] = state[b]!;
    state[b] = kept;
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  const out = Buffer.alloc(bytes.length);
  for (let at = 0, i = 0, j = 0; at < bytes.length; at += 1) {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    swap(i, j);
    out[at] = bytes[at]! ^ state[(state[i]! + state[j]!) & 255]!;
  }
  return out;
}

function digest(name: 'md5' | 'sha256' | 'sha384' | 'sha512', ...parts: Buffer[]): Buffer {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}
