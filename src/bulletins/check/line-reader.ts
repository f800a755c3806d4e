import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../gate/text.ts';

/** Reads lines of text files below a content root; `undefined` for other files, and for what is not there. */
export function buildLineReader(root: string): (file: string, line: number) => string | undefined {
  let last: { file: string; lines: string[] } | undefined;
  return (file, line) => {
    if (!/\.(?:mdx|yaml)$/.test(file)) return undefined;
    // Reports go through one file after the other.
    if (last?.file !== file) last = { file, lines: readLines(root, file) };
    return last.lines[line - 1];
  };
}

/** Bytes of the largest file of which lines are shown. */
const LARGEST = 1024 ** 2;

/** Of a link nothing is read: it can lead to what no report may show, or to what never ends. */
function readLines(root: string, file: string): string[] {
  const absolute = join(root, file);
  try {
    const stat = lstatSync(absolute);
    const isOwn = realpathSync(absolute) === join(realpathSync(root), file);
    if (!stat.isFile() || !isOwn || stat.size > LARGEST) return [];
    const decoded = decodeText(readFileSync(absolute), file);
    return 'text' in decoded ? decoded.text.split('\n') : [];
  } catch {
    // A report of a file that has just been renamed or deleted is still a report.
    return [];
  }
}
