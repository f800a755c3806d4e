import { createDecipheriv } from 'node:crypto';
import { Dictionary, Keyword, Name, Text, type Value } from './values.ts';
import { decryptAes, digest, hardenedHash, rc4 } from './ciphers.ts';

/** Decrypts streams and strings; the numbers are those of the object that holds them. */
export interface Decryption {
  stream(bytes: Buffer, number: number, generation: number): Buffer;
  text(bytes: Buffer, number: number, generation: number): Buffer;
}

type Method = 'none' | 'rc4' | 'aes';

/** The 32 bytes with which passwords are padded (ISO 32000-2, algorithm 2); of an empty one, all of it. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/**
 * The decryption of a file that opens with an empty password, such as one that only forbids copying or printing. `undefined` when
 * it asks for a password or a certificate. `get` resolves references.
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
