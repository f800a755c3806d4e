import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import type { OfficeFile } from './files.ts';
import { writeRecord, type OfficeRecord } from './record.ts';

/** The folder of a repository in which new forms of files lie that the office has changed. */
export const OFFERED_FOLDER = 'ban-moi';

/**
 * What becomes of a file: `made` anew, `renewed` from an older form, `unchanged`; `kept` as the office has changed it, `offered` the
 * same with a new form laid aside, `deleted` by the office and not made again; `own`, the office's words.
 */
export type FileState = 'made' | 'renewed' | 'unchanged' | 'kept' | 'offered' | 'deleted' | 'own';

/** Decides on a file by what lies there now and by the sum with which it was last written or offered. */
export function judgeFile(
  { contents, isStarter }: OfficeFile,
  present: Buffer | undefined,
  recorded: string | undefined,
): FileState {
  if (isStarter) return present || recorded ? 'own' : 'made';
  if (!present) return recorded ? 'deleted' : 'made';
  if (present.equals(contents)) return 'unchanged';
  if (sumOf(present) === recorded) return 'renewed';
  return sumOf(contents) === recorded ? 'kept' : 'offered';
}

/** Brings the files of a repository to their present form; what the office has changed stays. Returns what became of each, by path. */
export async function renewFiles(
  office: string,
  files: readonly OfficeFile[],
  before: OfficeRecord,
  version: string,
): Promise<Map<string, FileState>> {
  const record: OfficeRecord = { version: before.version, files: { ...before.files } };
  const states = new Map<string, FileState>();
  // Before the first file: without a record, a folder that was left half made would be taken for somebody else's.
  await writeRecord(office, record);
  for (const file of files) {
    const state = judgeFile(file, await readIfAny(join(office, file.path)), record.files[file.path]);
    states.set(file.path, state);
    await bring(office, file, state);
    const recorded = record.files[file.path];
    if (state === 'deleted' || (state === 'own' && recorded) || recorded === sumOf(file.contents)) continue;
    record.files[file.path] = sumOf(file.contents);
    await writeRecord(office, record);
  }
  await writeRecord(office, { ...record, version });
  return states;
}

async function bring(office: string, { path, contents }: OfficeFile, state: FileState): Promise<void> {
  const offered = join(office, OFFERED_FOLDER, path);
  if (state === 'made' || state === 'renewed') await writeFileAtomically(join(office, path), contents);
  if (state === 'offered') await writeFileAtomically(offered, contents);
  // The office has taken the new form over.
  if (state === 'unchanged' || state === 'renewed') await rm(offered, { force: true });
}

function sumOf(contents: Buffer): string {
  return createHash('sha256').update(contents).digest('hex');
}

async function readIfAny(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
