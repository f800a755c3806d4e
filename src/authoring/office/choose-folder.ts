import { readdir } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { getCallerFolder, type Folders } from '../../folders.ts';
import { officeWords } from '../../strings/office.ts';
import { Stop } from '../../strings/stop.ts';
import { messageLanguage } from '../../gate/report.ts';
import { readRecord, type OfficeRecord } from './record.ts';

/** A folder that may be made, or brought up to date, as the repository of an office. */
export interface ChosenFolder {
  office: string;
  /** What an earlier run left; an empty one for a new repository. */
  record: OfficeRecord;
  isNew: boolean;
}

/**
 * The folder that was typed, or that of the content root in use. Stops the command when none is meant, when it is neither empty nor made
 * by this command, when a newer version made it, and when it does not lie beside the project.
 */
export async function chooseFolder(
  typed: string | undefined,
  { project, content }: Folders,
  version: string,
): Promise<ChosenFolder> {
  const words = officeWords(messageLanguage());
  const office = typed === undefined ? dirname(content) : resolve(getCallerFolder(), typed);
  if (typed === undefined && !(await readRecord(office))) throw new Stop(words.noFolder, 2);
  if (!liesOutside(project, office) || !liesOutside(office, project))
    throw new Stop(words.notBeside(office), 1);
  const record = await readRecord(office);
  if (record && isOlder(version, record.version)) throw new Stop(words.newer(record.version, version), 1);
  if (record) return { office, record, isNew: false };
  const others = (await listNames(office)).filter((name) => name !== '.git');
  if (others.length > 0) throw new Stop(words.notEmpty(office), 1);
  return { office, record: { version, files: {} }, isNew: true };
}

/** Whether the way from one folder to another begins upwards, on the same disk. */
function liesOutside(folder: string, other: string): boolean {
  const way = relative(folder, other);
  return way.startsWith('..') && !isAbsolute(way);
}

async function listNames(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

/** Whether one version, three numbers, comes before another. */
function isOlder(version: string, other: string): boolean {
  const [a, b] = [version, other].map((each) => each.split('.').map(Number));
  const at = a!.findIndex((number, index) => number !== b![index]);
  return at !== -1 && a![at]! < b![at]!;
}
