import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KEY_FILE, sealObject } from '../../src/files/seal.ts';
import { PROJECT } from './project.ts';

const PARTS = [
  'src',
  'scripts',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Copies what the program consists of, with the content that comes with it, into a folder, which is returned. */
export async function copyProject(folder: string): Promise<string> {
  for (const part of PARTS) await cp(join(PROJECT, part), join(folder, part), { recursive: true });
  // What one copy has built, the other hands over.
  await sealObject({}, PROJECT);
  await cp(join(PROJECT, KEY_FILE), join(folder, KEY_FILE));
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The project and a copy of one of its content roots, at another, deeper place. */
export async function moveProject(content: string): Promise<{ project: string; root: string }> {
  const project = await copyProject(join(await mkdtemp(join(tmpdir(), 'bantin-khac-')), 'một nơi', 'khác'));
  const root = join(project, 'office', 'noi-dung');
  await cp(join(PROJECT, content), root, { recursive: true });
  return { project, root };
}
