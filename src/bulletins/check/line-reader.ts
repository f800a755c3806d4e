import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../gate/text.ts';

/** Reads lines of text files below a content root; `undefined` for other files, and for what is not there. */
export function buildLineReader(root: string): (file: string, line: number) => string | undefined {
  let last: { file: string; lines: string[] } | undefined;
  return (file, line) => {
    if (!/\.(?:mdx|yaml)$/.test(file)) return undefined;
    // Reports go through one file after the other.
    if (last?.file !== file) last = { file, lines: readLines(join(root, file), file) };
    return last.lines[line - 1];
  };
}

function readLines(absolute: string, file: string): string[] {
  try {
    const decoded = decodeText(readFileSync(absolute), file);
    return 'text' in decoded ? decoded.text.split('\n') : [];
  } catch {
    // A report of a file that has just been renamed or deleted is still a report.
    return [];
  }
}
