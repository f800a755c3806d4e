import { lstat, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../files/replace-file.ts';

/** Keeps a byte order mark, and refuses what is not UTF-8 rather than to write it otherwise. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Lines that a repair set apart from each other: the first of them, as the file was before, and how many. */
export interface Split {
  line: number;
  lines: number;
}

/** What a repair did, or why it left a file alone. Paths lie below the content root. */
export type Repaired =
  | { kind: 'changed'; file: string; splits: readonly Split[] }
  | { kind: 'renamed'; file: string; to: string }
  | { kind: 'left'; file: string; reason: 'saved-meanwhile' | 'name-taken' | 'damaged' };

/** The hands of all repairs: they change one file at a time and tell of it. */
export interface Repairs {
  absolute(file: string): string;
  /** Puts what `repair` makes of the text of a UTF-8 file in its place; `splits` are told with it. */
  rewrite(file: string, repair: (text: string) => string, splits?: readonly Split[]): Promise<void>;
  /** Puts new contents in the place of `old`, whole or not at all; nothing happens when they are equal. */
  replace(file: string, contents: Buffer, old: Buffer, splits?: readonly Split[]): Promise<void>;
  /** Renames a file, never onto another one. Returns whether it was done. */
  rename(file: string, to: string): Promise<boolean>;
  leave(file: string, reason: Extract<Repaired, { kind: 'left' }>['reason']): void;
}

/** Opens the repair of a content root; files in the making lie in `scratch`. `tell` hears of each file when it is done. */
export function openRepairs(root: string, scratch: string, tell: (repaired: Repaired) => void): Repairs {
  const absolute = (file: string) => join(root, file);
  const replace: Repairs['replace'] = async (file, contents, old, splits = []) => {
    if (contents.equals(old)) return;
    const isReplaced = await replaceFile(absolute(file), contents, old, scratch);
    tell(isReplaced ? { kind: 'changed', file, splits } : { kind: 'left', file, reason: 'saved-meanwhile' });
  };
  return {
    absolute,
    replace,
    async rewrite(file, repair, splits) {
      const old = await readFile(absolute(file));
      await replace(file, Buffer.from(repair(utf8.decode(old))), old, splits);
    },
    async rename(file, to) {
      if (await isAnotherFile(absolute(file), absolute(to))) {
        tell({ kind: 'left', file, reason: 'name-taken' });
        return false;
      }
      await rename(absolute(file), absolute(to));
      tell({ kind: 'renamed', file, to });
      return true;
    },
    leave(file, reason) {
      tell({ kind: 'left', file, reason });
    },
  };
}

/** Whether a name is taken by another file. On some disks two names that differ in capitals are one. */
async function isAnotherFile(file: string, name: string): Promise<boolean> {
  const [own, other] = await Promise.all([lstat(file), lstat(name).catch(() => undefined)]);
  return other !== undefined && (other.ino !== own.ino || other.dev !== own.dev);
}
