import { createHash, hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeFileAtomically } from './atomic-file.ts';

/** So many letters are written at a time: enough to be worth a write, and few enough to be forgotten soon. */
const PART = 32 * 1024;

/**
 * Writes a file of lines, and after them their sum. No line may hold a line break. Lines are asked for as they are written: all
 * those of a large office would fill the memory.
 */
export async function writeSealedLines(file: string, lines: Iterable<string>): Promise<void> {
  await writeFileAtomically(file, seal(lines));
}

function* seal(lines: Iterable<string>): Generator<Buffer> {
  const sum = createHash('sha256');
  let part = '';
  for (const line of lines) {
    part += `${line}\n`;
    if (part.length < PART) continue;
    const bytes = Buffer.from(part);
    sum.update(bytes);
    yield bytes;
    part = '';
  }
  const bytes = Buffer.from(part);
  yield bytes;
  yield Buffer.from(`${sum.update(bytes).digest('hex')}\n`);
}

/** The lines of such a file; nothing when it is missing or damaged: a changed letter would be taken for what was written. */
export async function readSealedLines(file: string): Promise<string[] | undefined> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const lines = bytes.subarray(0, bytes.lastIndexOf('\n', -2) + 1);
  if (bytes.toString('utf8', lines.length) !== `${hash('sha256', lines)}\n`) return undefined;
  return lines.toString('utf8').split('\n').slice(0, -1);
}
