import { posix } from 'node:path';
import { byCodeUnits } from '../../by-code-units.ts';
import type { HostLimits } from '../hosting/host-limits.ts';
import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** Folders that a fault names, those with most files. */
const NAMED_FOLDERS = 4;

/** A site that its host would not take, or would serve without some of its headers. `headers` is the text of `_headers`. */
export function findBeyondHost(files: readonly BuiltFile[], headers: string, limits: HostLimits): Fault[] {
  const { name, fileBytes = Infinity, filesOfFolder = Infinity, headerRules = Infinity } = limits;
  const faults: Fault[] = files
    .filter(({ bytes }) => bytes > fileBytes)
    .map(({ path, bytes }) => ({
      rule: 'host-file-size',
      file: path,
      detail: `${bytes} > ${fileBytes} (${name})`,
    }));
  if (limits.files !== undefined && files.length > limits.files) {
    const folders = countByFolder(files, topOf).slice(0, NAMED_FOLDERS);
    const named = folders.map(([folder, count]) => `${folder} ${count}`).join(', ');
    const detail = `${files.length} > ${limits.files} (${name}): ${named}`;
    faults.push({ rule: 'host-files', file: folders[0]![0], detail });
  }
  for (const [folder, count] of countByFolder(files, folderOf)) {
    if (count > filesOfFolder)
      faults.push({
        rule: 'host-files',
        file: folder,
        detail: `${folder} ${count} > ${filesOfFolder} (${name})`,
      });
  }
  // A rule begins at the start of a line; its headers are indented.
  const rules = headers.match(/^\S/gmu)?.length ?? 0;
  if (rules > headerRules) {
    faults.push({ rule: 'host-headers', file: '_headers', detail: `${rules} > ${headerRules} (${name})` });
  }
  return faults;
}

/** The folder at the top that a path lies below, such as `anh/`. */
const topOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : './');

/** The folder that a path lies in, such as `tin/2024/a/`. */
const folderOf = (path: string): string => `${posix.dirname(path)}/`;

/** The folders of files with how many they have, those with most first. */
function countByFolder(
  files: readonly BuiltFile[],
  nameFolder: (path: string) => string,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(nameFolder(path), (counts.get(nameFolder(path)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b));
}
