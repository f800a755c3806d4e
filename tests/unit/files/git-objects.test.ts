import { expect, test } from 'vitest';
import type { GitRepository } from '../../../src/files/git-repository.ts';
import { readObjects } from '../../../src/files/git-objects.ts';

const LIMIT = 256 * 1024;

/** A repository that gives objects of these sizes, and what it was asked for. */
function openSized(sizes: ReadonlyMap<string, number>) {
  const asked: { kind: string; bytes: number; blobs: string[] }[] = [];
  const ask: GitRepository['ask'] = async ([, kind], input = '') => {
    const blobs = input.trimEnd().split('\n');
    const answers = blobs.map((blob) => {
      const size = sizes.get(blob);
      if (size === undefined) return `${blob} missing\n`;
      const head = `${blob} blob ${size}\n`;
      return kind === '--batch' ? `${head}${blob.padEnd(size, '.')}\n` : head;
    });
    const answer = Buffer.from(answers.join(''));
    asked.push({ kind: kind!, bytes: answer.length, blobs });
    return answer;
  };
  const repository: GitRepository = { head: 'a', isShallow: false, prefix: '', ask };
  return { repository, asked };
}

async function listTexts(repository: GitRepository, blobs: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const { blob, bytes } of readObjects(repository, blobs, LIMIT)) {
    expect(bytes.toString().startsWith(blob)).toBe(true);
    found.push(`${blob} ${bytes.length}`);
  }
  return found;
}

test('a text above the limit is never read', async () => {
  const { repository, asked } = openSized(
    new Map([
      ['nho', 20],
      ['lon', 300 * 1024 ** 2],
      ['vua', LIMIT],
    ]),
  );
  expect(await listTexts(repository, ['nho', 'lon', 'vua', 'nho'])).toEqual(['nho 20', `vua ${LIMIT}`]);
  expect(asked.map(({ kind, blobs }) => [kind, blobs])).toEqual([
    ['--batch-check', ['nho', 'lon', 'vua']],
    ['--batch', ['nho', 'vua']],
  ]);
});

test('many texts are read a bounded number of bytes at a time', async () => {
  const sizes = new Map(Array.from({ length: 150 }, (_, at) => [`b${at}`, LIMIT]));
  const { repository, asked } = openSized(sizes);
  expect(await listTexts(repository, [...sizes.keys()])).toHaveLength(150);
  expect(asked.length).toBeGreaterThan(2);
  expect(Math.max(...asked.map(({ bytes }) => bytes))).toBeLessThan(17 * 1024 ** 2);
});

test('an object that Git does not have is told by its words', async () => {
  const { repository } = openSized(new Map());
  await expect(listTexts(repository, ['mat'])).rejects.toThrow('mat missing');
});

test('nothing is asked for nothing', async () => {
  const { repository, asked } = openSized(new Map());
  expect(await listTexts(repository, [])).toEqual([]);
  expect(asked).toEqual([]);
});
