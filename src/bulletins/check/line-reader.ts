import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFileSync } from '../../files/read-content-file.ts';
import { isOwnFile } from '../../files/own-file.ts';
import { decodeText } from '../../gate/text.ts';

/** Reads single lines of text files below a content root; `undefined` for files of other types, and for lines that do not exist. */
export function buildLineReader(root: string): (file: string, line: number) => string | undefined {
  let last: { file: string; lines: string[] } | undefined;
  return (file, line) => {
    if (!/\.(?:mdx|yaml)$/.test(file)) return undefined;
    // Caches one file: issues of a report are grouped by file.
    if (last?.file !== file) last = { file, lines: readLines(root, file) };
    return last.lines[line - 1];
  };
}

/** Largest size in bytes of a file whose lines are shown. */
const MAX_BYTES = 1024 ** 2;

/** The lines of a file; none of a symbolic link, whose target may be secret or endless. */
function readLines(root: string, file: string): string[] {
  const absolute = join(root, file);
  try {
    if (!isOwnFile(root, file) || statSync(absolute).size > MAX_BYTES) return [];
    const decoded = decodeText(readContentFileSync(absolute), file);
    return 'text' in decoded ? decoded.text.split('\n') : [];
  } catch {
    // A file that has been renamed or deleted since is reported without its line.
    return [];
  }
}
