import { join } from 'node:path';
import { fingerprint, listParts } from '../files/fingerprint.ts';
import { PROGRAM_NAME, PROGRAM_VERSION } from '../program.ts';
import type { PackageItem } from './item.ts';
import { openZip, takeFile } from './package/zip.ts';

/** What names the packages that the program is built with, exactly, with their sums: `npm ci` installs these and no others. */
const LOCK_FILES = ['package.json', 'package-lock.json'] as const;

/** What a site is built by: files and folders of the project. */
const PARTS = [
  ...LOCK_FILES,
  '.npmrc',
  'LICENSE',
  'astro.config.mjs',
  'scripts',
  'src',
  'tsconfig.json',
] as const;

/** The folder of the program in its archive. */
const FOLDER = `${PROGRAM_NAME.toLowerCase()}-${PROGRAM_VERSION}`;

/** Where a package holds the program that made it, below its payload: names of its files are longer and odder than a package's may be. */
export const PROGRAM_ARCHIVE = `program/${FOLDER}.zip`;

/** The SHA-256 (hexadecimal) by which the program that makes an edition is known: over names, lengths and bytes of its files. */
export function digestProgram(project: string): Promise<string> {
  return fingerprint(project, PARTS);
}

/**
 * The program that makes a package, whole, and beside it the files that name what it needs. No address is told at which it could be had:
 * that would have to stay true for decades. `work` is a folder for temporary files.
 */
export function listProgramItems(project: string, work: string): PackageItem[] {
  const archive = async (): ReturnType<PackageItem['make']> => {
    const out = join(work, 'program.zip');
    const zip = await openZip(out);
    try {
      for (const path of await listParts(project, PARTS))
        await zip.add(`${FOLDER}/${path}`, await takeFile(join(project, path)));
      await zip.close();
    } catch (error) {
      await zip.abandon();
      throw error;
    }
    return takeFile(out);
  };
  return [
    { path: PROGRAM_ARCHIVE, make: archive },
    ...LOCK_FILES.map((name) => ({
      path: `program/${name}`,
      make: () => takeFile(join(project, name)),
    })),
  ];
}
