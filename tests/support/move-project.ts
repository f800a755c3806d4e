import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The project and a copy of one of its content roots, at another, deeper place. */
export async function moveProject(content: string): Promise<{ project: string; root: string }> {
  const project = join(await mkdtemp(join(tmpdir(), 'bantin-khac-')), 'một nơi', 'khác');
  for (const part of PARTS) await cp(join(PROJECT, part), join(project, part), { recursive: true });
  await symlink(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  const root = join(project, 'office', 'noi-dung');
  await cp(join(PROJECT, content), root, { recursive: true });
  return { project, root };
}
