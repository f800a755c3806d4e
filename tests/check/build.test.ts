import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../support/content-root.ts';

test('a build only counts warnings, the next one too though it reads nothing again', async () => {
  const root = await writeContentRoot({ [BULLETIN]: bulletinText({}, 'Thi  đua, nhà\u00A0văn hóa.\n') });
  onTestFinished(() => rm(dirname(root), { recursive: true }));
  for (const unchanged of [0, 1]) {
    const { code, output } = await buildSite(root);
    expect(code, output).toBe(0);
    expect(output).toContain('Có 2 cảnh báo, không cản việc dựng trang. Xem chi tiết: npm run check');
    expect(output).toContain(`(${unchanged} không đổi từ lần trước)`);
    expect(output).not.toContain('BT-20');
  }
});
