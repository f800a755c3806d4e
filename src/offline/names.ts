import { createHash } from 'node:crypto';
import { byCodeUnits } from '../by-code-units.ts';

/** Characters of a path inside a package, its top folder included, at most: the limits of Windows and ISO 9660 are near. */
export const MAX_PATH = 200;

/** Characters of one name of a path, at most. */
const MAX_NAME = 100;

/** Pattern of device names of Windows, which no file can have, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Whether a name (one part of a path) is safe on every disk, in every ZIP reader and in `sha256sum -c`. */
export function isSafeName(name: string): boolean {
  return /^[A-Za-z0-9._-]+$/u.test(name) && !/^-|\.$/u.test(name) && !RESERVED.test(name);
}

/**
 * A function that takes the paths of a package one by one, and says of each whether it may have that path: it is neither too long nor
 * such that some disk would not take it, or would take it for another file or folder before it.
 */
export function openNameGuard(): (path: string) => boolean {
  const files = new Set<string>();
  const folders = new Set<string>();
  return (path) => {
    if (path.length > MAX_PATH) return false;
    const names = path.split('/');
    const spelt = path.toLowerCase();
    const parts = spelt.split('/');
    const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    const isTaken = files.has(spelt) || folders.has(spelt) || above.some((each) => files.has(each));
    if (isTaken || !names.every(isSafeName)) return false;
    files.add(spelt);
    for (const each of above) folders.add(each);
    return true;
  };
}

/**
 * Gives every path a name that is safe on every disk: ASCII, not reserved, short enough below a top folder of
 * `roomAbove` characters, unique without regard to case, none both a file and a folder. A safe path keeps its name, so that
 * usually nothing changes; any other becomes a name made of its hash, in the same folder as far as that folder is safe. Of
 * names that differ in case alone, the one in small letters stays. The result does not depend on the order of the paths.
 */
export function nameFiles(paths: Iterable<string>, roomAbove = 0): Map<string, string> {
  const named = new Map<string, string>();
  const taken = new Set<string>();
  const folders = new Map<string, string>([['', '']]);
  const [small, mixed] = [[], []] as [string[], string[]];
  for (const path of paths) (path === path.toLowerCase() ? small : mixed).push(path);
  for (const path of [...small.sort(byCodeUnits), ...mixed.sort(byCodeUnits)]) {
    const at = path.lastIndexOf('/');
    const folder = nameFolder(path.slice(0, Math.max(at, 0)), folders, taken);
    const name = path.slice(at + 1);
    let safe =
      isSafeName(name) && name.length <= MAX_NAME ? join(folder, name) : join(folder, hashName(path));
    if (taken.has(safe.toLowerCase())) safe = join(folder, hashName(path));
    if (safe.length + roomAbove > MAX_PATH) safe = join(nameFolder('long', folders, taken), hashName(path));
    taken.add(safe.toLowerCase());
    named.set(path, safe);
  }
  return named;
}

function nameFolder(path: string, folders: Map<string, string>, taken: Set<string>): string {
  const known = folders.get(path);
  if (known !== undefined) return known;
  const at = path.lastIndexOf('/');
  const above = nameFolder(path.slice(0, Math.max(at, 0)), folders, taken);
  const name = path.slice(at + 1);
  // A file may have the same path.
  const hashed = join(above, hashName(`${path}/.`));
  let safe = isSafeName(name) && name.length <= MAX_NAME ? join(above, name) : hashed;
  if (taken.has(safe.toLowerCase())) safe = hashed;
  taken.add(safe.toLowerCase());
  folders.set(path, safe);
  return safe;
}

function hashName(path: string): string {
  const extension = /\.[a-z0-9]{1,10}$/u.exec(path.toLowerCase())?.[0] ?? '';
  return createHash('sha256').update(path).digest('hex').slice(0, 16) + extension;
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
