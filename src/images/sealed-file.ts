import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeFileAtomically } from './atomic-file.ts';

/** Writes a file of lines with their sum at its head. No line may hold a line break. */
export async function writeSealedLines(file: string, lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => `${line}\n`).join('');
  await writeFileAtomically(file, `${hash('sha256', text)}\n${text}`);
}

/** The lines of such a file; nothing when it is missing or damaged: a changed letter would be taken for what was written. */
export async function readSealedLines(file: string): Promise<string[] | undefined> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const end = bytes.indexOf('\n');
  const lines = bytes.subarray(end + 1);
  if (end < 1 || bytes.toString('utf8', 0, end) !== hash('sha256', lines)) return undefined;
  return lines.toString('utf8').split('\n').slice(0, -1);
}
