import { afterEach, expect, test, vi } from 'vitest';
import { runCommand } from '../../../src/authoring/command.ts';

afterEach(() => {
  process.exitCode = undefined;
});

test.each([
  ['EACCES', 'Không có quyền'],
  ['EPERM', 'đóng chương trình'],
  ['EROFS', 'chỉ đọc'],
  ['EBUSY', 'đóng chương trình'],
  ['ENOSPC', 'đã đầy'],
])('a file problem of the system, %s, is told in words with its path', async (code, words) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await runCommand(async () => {
    throw Object.assign(new Error(`${code}: as the system says it, open '/nha/tin.mdx'`), {
      code,
      path: '/nha/tin.mdx',
    });
  });
  const text = String(said.mock.calls[0]?.[0]);
  said.mockRestore();
  expect(text).toContain(words);
  expect(text).toContain('/nha/tin.mdx');
  expect(text).not.toContain('as the system says it');
  expect(process.exitCode).toBe(2);
});
