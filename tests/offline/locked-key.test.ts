import { expect, test } from 'vitest';
import { MinisignFault, openSecretKey, parsePublicKey } from '../../src/offline/minisign-keys.ts';

// Written by minisign 0.11. Opening it takes a gigabyte of memory and some seconds, which is what protects it.
const lockedKey = `untrusted comment: minisign encrypted secret key
RWRTY0IyVH40q6ZGCeiacEWAsDjUYc0Axo1FEcViY5V9Geoeg5wAAAACAAAAAAAAAEAAAAAArheRSf0kYCBA3mdlKMtJK2rOETNppHzQC0q69CJflH+GLFS/qO/WqxVmLoBDVJmArn4wAJXfjg7abzO79+osNW9XkEBYUJhDR+IFul9pHuBZsCvuoT7FokBgYVsNaTGbNwUGUJdNaBA=
`;
const publicKey = 'RWTjtIVcchC0n+v2K0d+6K/bRe1YuObJpogIVHiow87xt+DfS6jpW1oZ';

test('a secret key with a password opens with it', () => {
  expect(openSecretKey(lockedKey, 'matkhau').id).toBe(parsePublicKey(publicKey).id);
});

test('a secret key with a password stays shut without it', () => {
  expect(() => openSecretKey(lockedKey, 'sai')).toThrow(new MinisignFault('password'));
});
