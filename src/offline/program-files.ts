import { join } from 'node:path';
import { fingerprint } from '../files/fingerprint.ts';
import type { PackageItem } from './item.ts';
import { takeFile } from './package/zip.ts';

/** What names the packages that the program is built with, exactly, with their sums: `npm ci` installs these and no others. */
const LOCK_FILES = ['package.json', 'package-lock.json'] as const;

/** What a site is built by: files and folders of the project. */
const PARTS = [...LOCK_FILES, 'astro.config.mjs', 'scripts', 'src'] as const;

/** The SHA-256 (hexadecimal) by which the program that makes an edition is known: over names, lengths and bytes of its files. */
export function digestProgram(project: string): Promise<string> {
  return fingerprint(project, PARTS);
}

/** The files of a package by which a finder knows, and installs, what the program needs. */
export function listProgramItems(project: string): PackageItem[] {
  return LOCK_FILES.map((name) => ({ path: `program/${name}`, make: () => takeFile(join(project, name)) }));
}
