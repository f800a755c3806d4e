import { expect, test } from 'vitest';
import { checkSignature, signContents } from '../../../src/offline/minisign.ts';
import {
  formatPublicKey,
  MinisignFault,
  openSecretKey,
  parsePublicKey,
} from '../../../src/offline/minisign-keys.ts';

// Everything below was written by minisign 0.11, with keys made for these tests.
const contents = Buffer.from('hello noi dung\n');
const publicKey = `untrusted comment: minisign public key FDB432B435F47703
RWQDd/Q1tDK0/QjjEKSSHHyqm4E7Yr8JFNa0enZYL9hD3yN7VUvxJenI
`;
const secretKey = `untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA3f0NbQytP2l4z64fHiM6hokMfAmx5+rJSxTrGXyZyM73Tq9Y7btTQjjEKSSHHyqm4E7Yr8JFNa0enZYL9hD3yN7VUvxJenIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`;
const otherPublicKey = 'RWTjtIVcchC0n+v2K0d+6K/bRe1YuObJpogIVHiow87xt+DfS6jpW1oZ';
const signature = `untrusted comment: signature from minisign secret key
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
  const own = signContents(contents, openSecretKey(secretKey), 'bình luận');
  expect(own.split('\n').slice(1)).toEqual(signature.split('\n').slice(1));
});

test('one changed byte of the contents is found', () => {
  expect(checkSignature(Buffer.from('hello noi dunh\n'), signature, key)).toEqual({ fault: 'wrong' });
});

test('a changed comment is found', () => {
  expect(checkSignature(contents, signature.replace('bình luận', 'khác'), key)).toEqual({ fault: 'wrong' });
});

test('a signature of another key is told apart from a wrong one', () => {
  expect(checkSignature(contents, signature, parsePublicKey(otherPublicKey))).toEqual({
    fault: 'other-key',
  });
});

test.each(['', 'not a key', publicKey.replace('RWQ', 'XXX')])('%j is no public key', (text) => {
  expect(() => parsePublicKey(text)).toThrow(MinisignFault);
});
