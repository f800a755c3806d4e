import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findHiddenData } from '../../src/bulletins/lint/hidden-data.ts';
import { decodeExclusively, shareDecodeMutex } from '../../src/images/decode-mutex.ts';
import { inspectPhotograph } from '../../src/images/photograph.ts';
import { makeInterlacedPng, pngChunk } from '../support/large-png.ts';
import { measureWork } from '../support/measured-work.ts';
import { PROJECT } from '../support/project.ts';

test(
  'two small files of 49 megapixels are inspected one after the other, in 1 GB',
  { timeout: 180_000 },
  async () => {
    const script = join(PROJECT, 'tests/support/decode-two.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script]);
    const { file, widths, megabytes } = JSON.parse(stdout) as {
      file: number;
      widths: number[];
      megabytes: number;
    };
    console.log(`two files of ${file} bytes: ${Math.round(megabytes)} MB`);
    expect(file).toBeLessThan(1024 * 1024);
    expect(widths).toEqual([12_480, 12_480]);
    expect(megabytes).toBeLessThan(1024);
  },
);

test('one of 99 megapixels with 16 bits, which would take 1.6 GB to scale down, is told without being decoded', async () => {
  const bytes = await makeInterlacedPng(12_480, 8_000, { bits: 16 });
  const before = process.resourceUsage().maxRSS;
  const told = await inspectPhotograph(bytes, 'a.png');
  expect(told).toEqual({ fault: 'too-large', detail: '12480 × 8000, 16 bit, interlaced' });
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(100 * 1024);
});

test('30 MB of text in a picture never reach a decoder', async () => {
  const keyword = Buffer.from('Comment\0\0\0\0\0', 'latin1');
  const text = pngChunk('iTXt', Buffer.concat([keyword, Buffer.alloc(30 * 1024 * 1024, 'a')]));
  const bytes = await makeInterlacedPng(20, 10, { more: [text] });
  const work = await measureWork(async () => {
    expect(await inspectPhotograph(bytes, 'a.png')).toMatchObject({ width: 20, height: 10 });
    expect(await findHiddenData(bytes)).toBeUndefined();
  }, 2);
  expect(work).toBeLessThan(2);
});

test('of large pictures one is decoded at a time, also when one fails; small ones do not wait', async () => {
  shareDecodeMutex(new SharedArrayBuffer(4));
  const large = { width: 10_000, height: 9_000, channels: 3, depth: 'uchar', isProgressive: true } as const;
  const small = { ...large, isProgressive: false };
  let under = 0;
  let most = 0;
  const decode = async () => {
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 5));
    under -= 1;
    throw new Error('broken');
  };
  const tell = async (header: object) => decodeExclusively(header as never, decode).catch(() => 'told');
  expect(await Promise.all([large, large, large].map(tell))).toEqual(['told', 'told', 'told']);
  expect(most).toBe(1);
  await Promise.all([small, small].map(tell));
  expect(most).toBe(2);
});
