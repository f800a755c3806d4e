import { createDecipheriv, createHash, createCipheriv } from 'node:crypto';

/** The hash of revision 6 (ISO 32000-2, algorithm 2.B) for the empty password. */
export function hardenedHash(salt: Buffer): Buffer {
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

/** Decrypts AES-CBC with the initialisation vector in front, and takes the padding off. */
export function decryptAes(key: Buffer, bytes: Buffer): Buffer {
  if (bytes.length < 32) return Buffer.alloc(0);
  const whole = bytes.subarray(16, bytes.length - (bytes.length % 16));
  const cipher = createDecipheriv(`aes-${key.length === 32 ? 256 : 128}-cbc`, key, bytes.subarray(0, 16));
  const plain = cipher.setAutoPadding(false).update(whole);
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

/** RC4, which the ciphers of Node do not offer any more. */
export function rc4(key: Buffer, bytes: Buffer): Buffer {
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

/** The hash of these parts, one behind another. */
export function digest(name: 'md5' | 'sha256' | 'sha384' | 'sha512', ...parts: Buffer[]): Buffer {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}
