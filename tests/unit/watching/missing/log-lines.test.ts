import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLogLines } from '../../../../src/watching/missing/log-lines.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-nhat-ky-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: string | Buffer): Promise<string[]> {
  const file = join(folder, 'access.log');
  await writeFile(file, bytes);
  const lines: string[] = [];
  for await (const line of readLogLines(file)) lines.push(line);
  return lines;
}

const long = Array.from({ length: 5_000 }, (_, index) => `dòng ${index} ${'x'.repeat(index % 90)}`);

test.each([
  ['none', '', []],
  ['the last one not ended', 'a\nb', ['a', 'b']],
  ['empty ones', '\n\na\n', ['', '', 'a']],
  ['many, which lie across the pieces of a stream', `${long.join('\n')}\n`, long],
])('all lines are given: %s', async (_, text, lines) => {
  expect(await read(text)).toEqual(lines);
  expect(await read(gzipSync(text))).toEqual(lines);
});

test('a line of two hundred megabytes stands as an empty one, and is not kept', async () => {
  const before = process.memoryUsage().rss;
  const packed = gzipSync(
    Buffer.concat([Buffer.from('a\n'), Buffer.alloc(200_000_000, 'x'), Buffer.from('\nb\n')]),
  );
  expect(await read(packed)).toEqual(['a', '', 'b']);
  expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
});

test('a packed log that was cut off is an error, and not the end', async () => {
  await expect(read(gzipSync(long.join('\n')).subarray(0, 4_000))).rejects.toThrow(/unexpected end of file/u);
});

test.each(['/dev/zero', '/dev/null', '.'])('%s, which is no file, counts as none', async (path) => {
  await expect(readLogLines(path).next()).rejects.toMatchObject({ code: 'ENOENT' });
});
