import { createHash, hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeFileAtomically } from './atomic-file.ts';

/** Characters per write: enough to amortise the system call, few enough that V8 frees the strings soon. */
const CHUNK_LENGTH = 32 * 1024;

/**
 * Writes a file of lines, followed by a line with their SHA-256. No line may hold a line break. Lines are generated as they are
 * written, because those of a large office would not fit into memory.
 */
export async function writeSealedLines(file: string, lines: Iterable<string>): Promise<void> {
  await writeFileAtomically(file, seal(lines));
}

function* seal(lines: Iterable<string>): Generator<Buffer> {
  const sum = createHash('sha256');
  let part = '';
  for (const line of lines) {
    part += `${line}\n`;
    if (part.length < CHUNK_LENGTH) continue;
    const bytes = Buffer.from(part);
    sum.update(bytes);
    yield bytes;
    part = '';
  }
  const bytes = Buffer.from(part);
  yield bytes;
  yield Buffer.from(`${sum.update(bytes).digest('hex')}\n`);
}

/** The lines of a file written by `writeSealedLines`; `undefined` when it cannot be read or its checksum does not match. */
export async function readSealedLines(file: string): Promise<string[] | undefined> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const lines = bytes.subarray(0, bytes.lastIndexOf('\n', -2) + 1);
  if (bytes.toString('utf8', lines.length) !== `${hash('sha256', lines)}\n`) return undefined;
  return lines.toString('utf8').split('\n').slice(0, -1);
}
