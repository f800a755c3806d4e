import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { PROJECT } from '../support/project.ts';

/** Path and SHA-256 of every file below a folder. */
async function digestTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const digests = await Promise.all(
    files.map(async (file) => {
      const digest = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return [relative(folder, file), digest] as const;
    }),
  );
  return Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The project and a content root at another, deeper place. */
async function moveProject(): Promise<{ project: string; root: string }> {
  const project = join(await mkdtemp(join(tmpdir(), 'bantin-khac-')), 'một nơi', 'khác');
  for (const part of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    await cp(join(PROJECT, part), join(project, part), { recursive: true });
  }
  await symlink(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  const root = join(project, 'office', 'noi-dung');
  await cp(join(PROJECT, 'tests/fixtures/sites/demo'), root, { recursive: true });
  return { project, root };
}

describe('the same tree', () => {
  it('gives the same bytes in another folder, time zone, locale and umask, search index included', async () => {
    const { project, root } = await moveProject();
    const far = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const before = process.umask(0o077);
    const { code, output, dist } = await buildSite(root, far, project).finally(() => process.umask(before));
    expect(code, output).toBe(0);
    const here = await digestTree(inject('builtSites').demo);
    expect(Object.keys(here).some((path) => path.startsWith('pagefind/index/'))).toBe(true);
    expect(await digestTree(dist)).toEqual(here);
  });
});
