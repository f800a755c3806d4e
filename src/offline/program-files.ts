import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listParts } from '../files/fingerprint.ts';
import { openRepository } from '../files/git-repository.ts';
import { PROGRAM_NAME, PROGRAM_VERSION } from '../program.ts';
import type { PackageItem } from './item.ts';
import { openZip, takeFile } from './package/zip.ts';
import { isOfProgram, keepSharedSettings } from './program-kinds.ts';

/** What names the packages that the program is built with, exactly, with their sums: `npm ci` installs these and no others. */
const LOCK_FILES = ['package.json', 'package-lock.json'] as const;

/** Settings of npm. */
const SETTINGS = '.npmrc';

/** What a site is built by, of the project: single files, and folders with whatever lies there. */
const SINGLE_FILES: readonly string[] = [
  ...LOCK_FILES,
  SETTINGS,
  'LICENSE',
  'astro.config.mjs',
  'tsconfig.json',
];
const PARTS = [...SINGLE_FILES, 'scripts', 'src'];

/** The folder of the program in its archive. */
const FOLDER = `${PROGRAM_NAME.toLowerCase()}-${PROGRAM_VERSION}`;

/** Where a package holds the program that made it, below its payload: names of its files are longer and odder than a package's may be. */
export const PROGRAM_ARCHIVE = `program/${FOLDER}.zip`;

/** The program as it may be passed on. */
export interface Program {
  files: { path: string; read(): Promise<Buffer> }[];
  /** What lies among its files and is not passed on, as `path` or `path:line`. */
  leftOut: string[];
}

/**
 * The files of the program in a project. An edition is published, and a working folder has keys and notes of its machine, so only
 * what is known goes along: files of the last commit where the project is kept in Git, everywhere files of the program's own kinds,
 * and settings of npm that everybody shares.
 */
export async function readProgram(project: string): Promise<Program> {
  const committed = await listCommitted(project);
  const isKnown = (path: string): boolean =>
    (SINGLE_FILES.includes(path) || isOfProgram(path)) && (committed?.has(path) ?? true);
  const paths = await listParts(project, PARTS);
  const known = paths.filter(isKnown);
  const settings = known.includes(SETTINGS) ? await readFile(join(project, SETTINGS), 'utf8') : '';
  const { kept, others } = keepSharedSettings(settings);
  return {
    files: known.map((path) => ({
      path,
      read: async () => (path === SETTINGS ? Buffer.from(kept) : readFile(join(project, path))),
    })),
    leftOut: [...paths.filter((path) => !isKnown(path)), ...others.map((line) => `${SETTINGS}:${line}`)],
  };
}

/** The files of a project in the last commit; `undefined` where it is not kept in Git. */
async function listCommitted(project: string): Promise<ReadonlySet<string> | undefined> {
  const repository = await openRepository(project).catch(() => undefined);
  if (repository?.head === undefined) return undefined;
  const { head, prefix } = repository;
  const tree = prefix === '' ? head : `${head}:${prefix.slice(0, -1)}`;
  // Where the project lies in a repository that does not hold it, there is no such tree.
  const answer = await repository.ask(['ls-tree', '-r', '-z', '--name-only', tree]).catch(() => '');
  const committed = new Set(answer.toString().split('\0'));
  return committed.has(LOCK_FILES[0]) ? committed : undefined;
}

/** The SHA-256 (hexadecimal) by which the program that makes an edition is known: over names, lengths and bytes of its files. */
export async function digestProgram({ files }: Program): Promise<string> {
  const hash = createHash('sha256');
  for (const { path, read } of files) {
    const bytes = await read();
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * The program that makes a package, whole, and beside it the files that name what it needs. No address is told at which it could be had:
 * that would have to stay true for decades. `work` is a folder for temporary files.
 */
export function listProgramItems({ files }: Program, project: string, work: string): PackageItem[] {
  const archive = async (): ReturnType<PackageItem['make']> => {
    const out = join(work, 'program.zip');
    const zip = await openZip(out);
    try {
      for (const { path, read } of files) await zip.add(`${FOLDER}/${path}`, await read());
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
