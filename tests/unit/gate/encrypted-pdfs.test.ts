import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgePdf } from '../../../src/gate/pdf/judge.ts';
import { PROJECT } from '../../support/project.ts';

// Made by qpdf 11 with `--static-id --static-aes-iv --encrypt "" chu …`, the last of four with a password in the place of "":
// 40 bits (R2), RC4 of 128 bits (R3), crypt filters with AES and RC4 (R4), with plain metadata (R4), AES of 256 bits (R5 of Adobe
// and R6 of ISO 32000-2). Scripts lie in an encrypted object stream.
const WAYS = ['r2', 'r3', 'r4', 'r4-rc4', 'r4-metadata', 'r5', 'r6'];

async function judge(way: string, kind: string) {
  const file = join(PROJECT, 'tests/fixtures/encrypted-pdfs', `${way}-${kind}.pdf`);
  const { active, unreadable, isLocked } = judgePdf(await readFile(file));
  return { active, unreadable, isLocked };
}

describe.each(WAYS)('of PDFs encrypted by %s', (way) => {
  test('one that opens without a password is only locked', async () => {
    expect(await judge(way, 'open')).toEqual({ active: undefined, unreadable: undefined, isLocked: true });
  });

  test('an encrypted address is judged', async () => {
    expect((await judge(way, 'address')).active).toEqual({
      kind: 'odd-address',
      found: 'file:///c:/thu.exe',
    });
  });

  test('a script in an encrypted object stream is found', async () => {
    expect((await judge(way, 'script')).active).toEqual({ kind: 'script', found: '/JS' });
  });

  test('one that asks for a password is refused as such', async () => {
    expect((await judge(way, 'password')).unreadable).toBe('/Encrypt');
  });
});
