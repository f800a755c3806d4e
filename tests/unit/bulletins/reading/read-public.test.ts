import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPublicIssues } from '../../../../src/bulletins/reading/read-public.ts';

test('a folder of published files that is a link is told, and nothing is read where it leads', async () => {
  const around = await mkdtemp(join(tmpdir(), 'bantin-'));
  await mkdir(join(around, 'khac'));
  await writeFile(join(around, 'khac', 'a.exe'), 'MZ');
  await symlink(join(around, 'khac'), join(around, 'public'));
  const issues = await listPublicIssues(join(around, 'public'), join(around, 'noi-dung'));
  expect(issues.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['symbolic-link ../public']);
  await rm(around, { recursive: true });
});
