import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readRenamed } from '../../../../src/offline/former/original-names.ts';
import { openNameGuard } from '../../../../src/offline/names.ts';
import type { OpenedPackage } from '../../../../src/offline/verify/open-package.ts';
import { findMisplaced } from '../../../../src/offline/verify/zip-order.ts';

/** A ZIP of so many originals, with a table of as many lines that names each of them, or others alone. */
function openOriginals(count: number, named: string): OpenedPackage {
  const numbers = Array.from({ length: count }, (_, index) => String(index).padStart(7, '0'));
  const table = numbers.map((each) => `${named}${each}.jpg,x`).join('\r\n');
  return {
    isPacked: true,
    folder: '',
    names: [...numbers.map((each) => `data/originals/${each}.jpg`), 'data/tables/originals.csv'],
    odd: [],
    closed: [],
    strays: [],
    read: () => Promise.resolve(Readable.from([Buffer.from(table)])),
    startOf: () => Promise.resolve(Buffer.alloc(0)),
    crcOf: () => undefined,
    close: () => undefined,
  };
}

/** Milliseconds of processor time for the order of a ZIP. */
async function timeOf(count: number, named: string): Promise<number> {
  const bag = openOriginals(count, named);
  const before = process.cpuUsage();
  expect(await findMisplaced(bag)).toBeUndefined();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(['data/originals/', 'data/originals/khac-'])(
  'four times as many originals take no sixteen times as long: %s',
  async (named) => {
    await timeOf(2000, named);
    const [few, many] = [await timeOf(10_000, named), await timeOf(40_000, named)];
    expect(many).toBeLessThan(Math.max(few, 30) * 9);
  },
);

test('a name of thousands of folders costs no more than it is long', () => {
  const claim = openNameGuard();
  const before = process.memoryUsage().heapUsed;
  expect(claim('a/'.repeat(30_000))).toBe(false);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20 * 1024 ** 2);
});

test('of a table of names, what names no file of the package is not kept', async () => {
  const table = `Tên gốc,Tên trong gói\n${'a,b\n'.repeat(500_000)}data/content/a.jpg,data/content/0.jpg\n`;
  const bag = {
    ...openOriginals(1, 'data/originals/'),
    names: ['data/content/0.jpg', 'data/tables/renamed.csv'],
    read: () => Promise.resolve(Readable.from([Buffer.from(table)])),
  };
  expect([...(await readRenamed(bag))]).toEqual([['data/content/0.jpg', 'data/content/a.jpg']]);
});
