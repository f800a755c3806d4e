import { byCodeUnits } from '../../by-code-units.ts';
import type { HostLimits } from '../hosting/host-limits.ts';
import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** Folders that a fault names, those with most files. */
const NAMED_FOLDERS = 4;

/** A site that its host would not take, or would serve without some of its headers. `headers` is the text of `_headers`. */
export function findBeyondHost(files: readonly BuiltFile[], headers: string, limits: HostLimits): Fault[] {
  const { name, fileBytes } = limits;
  const faults: Fault[] = files
    .filter(({ bytes }) => bytes > fileBytes)
    .map(({ path, bytes }) => ({
      rule: 'host-file-size',
      file: path,
      detail: `${bytes} > ${fileBytes} (${name})`,
    }));
  if (files.length > limits.files) {
    const folders = listLargest(files.map(({ path }) => path));
    const detail = `${files.length} > ${limits.files} (${name}): ${folders.join(', ')}`;
    faults.push({ rule: 'host-files', file: folders[0]!.split(' ')[0]!, detail });
  }
  // A rule begins at the start of a line; its headers are indented.
  const rules = headers.match(/^\S/gmu)?.length ?? 0;
  if (rules > limits.headerRules) {
    faults.push({
      rule: 'host-headers',
      file: '_headers',
      detail: `${rules} > ${limits.headerRules} (${name})`,
    });
  }
  return faults;
}

/** The folders at the top with most files, as `anh/ 12000`. */
function listLargest(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : './';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b))
    .slice(0, NAMED_FOLDERS)
    .map(([folder, count]) => `${folder} ${count}`);
}
