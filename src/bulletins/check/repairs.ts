import { lstat, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CaptureData } from '../../images/capture.ts';

/** Decoder that keeps a byte order mark and throws on bytes that are not UTF-8. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Lines that a repair separated: the number of the first of them before the repair, and how many they are. */
export interface Split {
  line: number;
  lines: number;
}

/** What a repair did, or why it did not change a file. Paths are relative to the content root. */
export type Repaired =
  | { kind: 'changed'; file: string; splits: readonly Split[] }
  | { kind: 'renamed'; file: string; to: string }
  | { kind: 'proposed'; file: string; capture: CaptureData }
  | { kind: 'left'; file: string; reason: 'saved-meanwhile' | 'name-taken' | 'damaged' };

/** The operations by which repairs change files, one at a time; each is reported. */
export interface Repairs {
  absolute(file: string): string;
  /** Replaces the text of a UTF-8 file by the result of `repair`; `splits` are reported with it. Returns whether the file now has it. */
  rewrite(
    file: string,
    repair: (text: string) => string | Promise<string>,
    splits?: readonly Split[],
  ): Promise<boolean>;
  /** Replaces the contents `old` of a file atomically, unless they are equal. Returns whether the file now has the new contents. */
  replace(file: string, contents: Buffer, old: Buffer, splits?: readonly Split[]): Promise<boolean>;
  /** Renames a file; never overwrites another. Returns whether it was renamed. */
  rename(file: string, to: string): Promise<boolean>;
  /** Tells what the file of a photograph said of it before its metadata were removed, for the frontmatter. */
  propose(file: string, capture: CaptureData): void;
  leave(file: string, reason: Extract<Repaired, { kind: 'left' }>['reason']): void;
}

/** Opens a content root for repairs. Temporary files are written to the folder `scratch`; `tell` is called for each finished file. */
export function openRepairs(root: string, scratch: string, tell: (repaired: Repaired) => void): Repairs {
  const absolute = (file: string) => join(root, file);
  const replace: Repairs['replace'] = async (file, contents, old, splits = []) => {
    if (contents.equals(old)) return true;
    const isReplaced = await replaceFile(absolute(file), contents, old, scratch);
    tell(isReplaced ? { kind: 'changed', file, splits } : { kind: 'left', file, reason: 'saved-meanwhile' });
    return isReplaced;
  };
  return {
    absolute,
    replace,
    async rewrite(file, repair, splits) {
      const old = await readContentFile(absolute(file));
      return replace(file, Buffer.from(await repair(utf8.decode(old))), old, splits);
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
    propose(file, capture) {
      if (Object.keys(capture).length > 0) tell({ kind: 'proposed', file, capture });
    },
    leave(file, reason) {
      tell({ kind: 'left', file, reason });
    },
  };
}

/** Whether another file has this name. Case-insensitive file systems treat names that differ in case as one. */
async function isAnotherFile(file: string, name: string): Promise<boolean> {
  const [own, other] = await Promise.all([lstat(file), lstat(name).catch(() => undefined)]);
  return other !== undefined && (other.ino !== own.ino || other.dev !== own.dev);
}
