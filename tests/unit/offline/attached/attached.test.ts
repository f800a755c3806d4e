import { execFileSync, spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { attachFile } from '../../../../src/offline/attached/attach.ts';
import { offlineWords } from '../../../../src/offline/stop.ts';
import { formatVerification } from '../../../../src/offline/verify/format.ts';
import { openPackage } from '../../../../src/offline/verify/open-package.ts';
import { verifyPackage, type Verification } from '../../../../src/offline/verify/verify-package.ts';
import { makeCertificates, type Certificates } from '../../../support/certificates.ts';
import { makeSmallPackage } from '../verify/package.ts';

const SIGNED = 'tagmanifest-sha512.txt';
const words = offlineWords();

let keys: Certificates;
let zip: string;
let unpacked: string;

beforeAll(async () => {
  keys = await makeCertificates();
  zip = await makeSmallPackage();
  unpacked = join(dirname(zip), 'unpacked');
  execFileSync('unzip', ['-q', zip, '-d', unpacked]);
});

const signed = (): string => join(unpacked, 'thu.example-2026-11-30', SIGNED);

async function copyZip(): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), 'bantin-attached-')), 'goi.zip');
  await cp(zip, copy);
  return copy;
}

async function verify(path: string, ca?: 'ca' | 'other'): Promise<Verification> {
  const bag = await openPackage(path);
  try {
    return await verifyPackage(bag, { caFile: ca && keys.issuer(ca) });
  } finally {
    bag.close();
  }
}

const say = (result: Verification): string => formatVerification(result, words.verify);

describe('a signature and a time stamp of other programs', () => {
  test('are carried in a package that is whole still, and checked with the certificates given', async () => {
    const copy = await copyZip();
    expect(await attachFile(keys.sign(signed(), 'chu-ky.p7s'), copy)).toBe(`${SIGNED}.p7s`);
    expect(await attachFile(keys.stamp(signed(), 'dau.tsr'), copy)).toBe(`${SIGNED}.tsr`);
    const result = await verify(copy, 'ca');
    expect(result).toMatchObject({
      findings: [],
      attached: [
        { file: `${SIGNED}.p7s`, state: 'right', vouched: 'CN=office (hu cau)' },
        {
          file: `${SIGNED}.tsr`,
          state: 'right',
          vouched: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u) as string,
        },
      ],
    });
    expect(say(result)).toContain('Trong đó ghi: CN=office (hu cau).');
    expect(spawnSync('unzip', ['-tq', copy]).status).toBe(0);
    const folder = join(dirname(copy), 'ra');
    execFileSync('unzip', ['-q', copy, '-d', folder]);
    expect(await readFile(join(folder, 'thu.example-2026-11-30', `${SIGNED}.p7s`))).toEqual(
      await readFile(join(keys.folder, 'chu-ky.p7s')),
    );
    expect((await verify(folder, 'ca')).attached).toHaveLength(2);
  });

  test('are told as not checked without certificates, and refused where these vouch for others', async () => {
    const copy = await copyZip();
    await attachFile(keys.sign(signed(), 'chu-ky.p7s'), copy);
    const unchecked = await verify(copy);
    expect(unchecked).toMatchObject({ findings: [], attached: [{ state: 'no-ca' }] });
    expect(say(unchecked)).toContain(`${SIGNED}.p7s: CHƯA kiểm tra.`);
    const foreign = await verify(copy, 'other');
    expect(foreign.findings).toMatchObject([{ kind: 'bad-signature', file: `${SIGNED}.p7s` }]);
    expect(say(foreign)).toMatch(/CHỮ KÝ SAI: \S+\.p7s \(openssl: .*issuer/u);
  });

  test('are told as not checked where there is no openssl', async () => {
    const copy = await copyZip();
    await attachFile(keys.sign(signed(), 'chu-ky.p7s'), copy);
    const path = process.env['PATH'];
    process.env['PATH'] = keys.folder;
    try {
      expect(await verify(copy, 'ca')).toMatchObject({ findings: [], attached: [{ state: 'no-openssl' }] });
    } finally {
      process.env['PATH'] = path;
    }
  });

  test('are right still when a certificate has expired since, and that is told', async () => {
    const copy = await copyZip();
    await attachFile(keys.signAsExpired(signed(), 'cu.p7s'), copy);
    const result = await verify(copy, 'ca');
    expect(result).toMatchObject({
      findings: [],
      attached: [{ state: 'expired', vouched: 'CN=expired (hu cau)' }],
    });
    expect(say(result)).toContain('đã hết hạn');
  });

  test('are never the last word over changed files', async () => {
    const copy = await copyZip();
    await attachFile(keys.sign(signed(), 'chu-ky.p7s'), copy);
    const folder = join(dirname(copy), 'ra');
    execFileSync('unzip', ['-q', copy, '-d', folder]);
    await appendFile(join(folder, 'thu.example-2026-11-30/data/site/index.html'), '<p>bịa</p>');
    const result = await verify(folder, 'ca');
    expect(result.findings).toContainEqual({ kind: 'changed', file: 'data/site/index.html' });
    expect(say(result)).toContain(words.verify.attached.changedSince(`${SIGNED}.p7s`, 'CN=office (hu cau)'));
    await appendFile(join(folder, 'thu.example-2026-11-30', SIGNED), '\n');
    expect((await verify(folder, 'ca')).findings).toContainEqual({
      kind: 'bad-signature',
      file: `${SIGNED}.p7s`,
    });
  });

  test('forged, are found out', async () => {
    const copy = await copyZip();
    const signature = await readFile(keys.sign(signed(), 'chu-ky.p7s'));
    signature[signature.length - 5]! ^= 1;
    await writeFile(join(keys.folder, 'gia.p7s'), signature);
    await attachFile(join(keys.folder, 'gia.p7s'), copy);
    expect((await verify(copy, 'ca')).findings).toMatchObject([
      { kind: 'bad-signature', file: `${SIGNED}.p7s` },
    ]);
  });
});

describe('attaching is refused', () => {
  test('where the file is of something else, or of no known kind', async () => {
    const copy = await copyZip();
    const before = await readFile(copy);
    const other = join(keys.folder, 'khac.txt');
    await writeFile(other, 'khác');
    const { attached } = words.stopped;
    const signature = keys.sign(other, 'khac.p7s');
    await expect(attachFile(signature, copy)).rejects.toThrow(attached.ofOther(signature, SIGNED));
    await expect(attachFile(keys.stamp(other, 'khac.tsr'), copy)).rejects.toThrow('không phải là của');
    await expect(attachFile(other, copy)).rejects.toThrow(attached.otherKind(other));
    await expect(attachFile(join(keys.folder, 'khong-co.p7s'), copy)).rejects.toThrow('Không đọc được');
    expect(await readFile(copy)).toEqual(before);
  });

  test('where the edition is unpacked, not whole, or has one already', async () => {
    const signature = keys.sign(signed(), 'chu-ky.p7s');
    await expect(attachFile(signature, unpacked)).rejects.toThrow(words.stopped.attached.onlyZip(unpacked));
    const copy = await copyZip();
    await attachFile(signature, copy);
    await expect(attachFile(signature, copy)).rejects.toThrow(
      words.stopped.attached.already(copy, `${SIGNED}.p7s`),
    );
    const bytes = await readFile(copy);
    bytes[bytes.indexOf('<p>hai</p>')]! ^= 1;
    await writeFile(copy, bytes);
    await expect(attachFile(signature, copy)).rejects.toThrow(words.stopped.notWhole(copy));
  });
});
