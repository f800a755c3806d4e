import { expect, test } from 'vitest';
import { checkSignature, signContents } from '../../../src/offline/minisign.ts';
import {
  formatPublicKey,
  MinisignFault,
  openSecretKey,
  parsePublicKey,
} from '../../../src/offline/minisign-keys.ts';
import { KEY_ID, OTHER_PUBLIC_KEY, PUBLIC_KEY, SECRET_KEY } from '../../support/minisign-keys.ts';

// Everything below was written by minisign 0.11, with keys made for these tests; the number of the key in the first line we write.
const contents = Buffer.from('hello noi dung\n');
const publicKey = `untrusted comment: minisign public key ${KEY_ID}
${PUBLIC_KEY}
`;
const signature = `untrusted comment: signature from minisign secret key ${KEY_ID}
RUQDd/Q1tDK0/Ywj+RAeNIOCcq0YQFpCbZMQyx8Z27gRl7gWowhZf/aRGDvSU3EchxNMzmF3Ix64rSiULqtheQD9ZgyTut/wEQI=
trusted comment: bình luận
5nulMV+WBD8ZGwr+5rqfw3E2wR5sKeSzKzOcYRmsVh+ZNUWfj5zZdaUEsMWSJ/fqwb6fv0wAXZOMSrffeMNOAw==
`;
const key = parsePublicKey(publicKey);

test("minisign's own signature holds, with its comment", () => {
  expect(checkSignature(contents, signature, key)).toEqual({ trustedComment: 'bình luận' });
});

test('a public key is written as minisign writes it', () => {
  expect(formatPublicKey(key)).toBe(publicKey);
});

test('a signature is byte for byte the one that minisign makes', () => {
  const own = signContents(contents, openSecretKey(SECRET_KEY), 'bình luận');
  expect(own.split('\n').slice(1)).toEqual(signature.split('\n').slice(1));
});

test('one changed byte of the contents is found', () => {
  expect(checkSignature(Buffer.from('hello noi dunh\n'), signature, key)).toEqual({ fault: 'wrong' });
});

test('a changed comment is found', () => {
  expect(checkSignature(contents, signature.replace('bình luận', 'khác'), key)).toEqual({ fault: 'wrong' });
});

test('a signature of another key is told apart from a wrong one', () => {
  expect(checkSignature(contents, signature, parsePublicKey(OTHER_PUBLIC_KEY))).toEqual({
    fault: 'other-key',
  });
});

test.each(['', 'not a key', publicKey.replace('RWQ', 'XXX')])('%j is no public key', (text) => {
  expect(() => parsePublicKey(text)).toThrow(MinisignFault);
});
