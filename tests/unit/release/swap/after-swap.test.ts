import { expect, test } from 'vitest';
import { afterSwap } from '../../../../src/release/swap/after-swap.ts';

const release = { dist: '/trang.dist', digest: '12ab' };

test('each step after a swap is done, whatever became of one before it', async () => {
  const done: string[] = [];
  const steps = ['a', 'b', 'c'].map((name) => async () => {
    done.push(name);
    if (name !== 'c') throw new Error(`không xóa được ${name}`);
  });
  await expect(afterSwap(release, steps)).rejects.toThrow('không xóa được b');
  expect(done).toEqual(['a', 'b', 'c']);
});

test('what failed after a swap is told with the release that is in force, and is no failure to publish', async () => {
  const failing = afterSwap(release, [() => Promise.reject(new Error('ổ đĩa đầy'))]);
  await expect(failing).rejects.toMatchObject({
    exitCode: 0,
    message: expect.stringMatching(/\/trang\.dist \(sha256:12ab\)[^]*ổ đĩa đầy[^]*npm run build/u),
  });
  await expect(afterSwap(release, [() => undefined])).resolves.toBeUndefined();
});
