import { expect, test } from 'vitest';
import { isSignedData, isTimeStamp } from '../../../../src/offline/attached/read-ber.ts';

const OID = '06092a864886f70d010702';
const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

test.each([
  ['with lengths', `3011 ${OID} a004 3002 0500`],
  ['with ends in the place of lengths', `3080 ${OID} a080 3080 0500 0000 0000 0000`],
])('signed data %s is a signature, and is one of a time stamp in an answer', (_, hex) => {
  const signature = bytes(hex);
  expect(isSignedData(signature)).toBe(true);
  expect(isTimeStamp(signature)).toBe(false);
  const answer = Buffer.concat([bytes('3080 3003 020100'), signature, bytes('0000')]);
  expect(isTimeStamp(answer)).toBe(true);
  expect(isSignedData(answer)).toBe(false);
});

test.each([
  ['nothing', ''],
  ['one byte', '30'],
  ['a length without its bytes', '3084'],
  ['a length beyond the end', `3011 ${OID} a004 3002 05`],
  ['something behind it', `3011 ${OID} a004 3002 0500 00`],
  ['no end', `3080 ${OID} a080 3080 0500 0000 0000`],
  ['another kind of data', '3011 06092a864886f70d010703 a004 3002 0500'],
  ['an octet string in the place of what was signed', `3011 ${OID} a004 0402 0500`],
  ['values that lie in each other without end', '3080'.repeat(100_000)],
])('%s is no signature', (_, hex) => {
  expect(isSignedData(bytes(hex))).toBe(false);
  expect(isTimeStamp(bytes(hex))).toBe(false);
});
