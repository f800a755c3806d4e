import { spawnSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { formatVerification } from '../../../../src/offline/verify/format.ts';
import { openPackage } from '../../../../src/offline/verify/open-package.ts';
import { verifyPackage } from '../../../../src/offline/verify/verify-package.ts';
import { vi } from '../../../../src/strings/vi.ts';
import { makeSmallPackage } from './package.ts';

test('the last word over changed files is that they were changed after signing, and never that the signature is right', async () => {
  const zip = await makeSmallPackage({ isSigned: true });
  const folder = join(dirname(zip), 'ra');
  spawnSync('unzip', ['-q', zip, '-d', folder]);
  const judge = async (): Promise<string[]> => {
    const bag = await openPackage(join(folder, 'thu.example-2026-11-30'));
    const told = formatVerification(await verifyPackage(bag), vi.offline.verify);
    bag.close();
    return told.split('\n');
  };
  expect((await judge()).at(-1)).toMatch(/^Chữ ký đúng/u);
  await appendFile(join(folder, 'thu.example-2026-11-30/data/site/index.html'), 'giả');
  const told = await judge();
  expect(told.at(-1)).toContain('nhưng gói đã bị đổi sau khi ký');
  expect(told.join('\n')).not.toContain('Chữ ký đúng');
});
