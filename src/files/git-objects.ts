import type { GitRepository } from './git-repository.ts';

/** Bytes of objects that Git is asked for at once, at most, unless a single one is longer. */
const BATCH_BYTES = 16 * 1024 * 1024;

/** What a commit holds at one path. */
export interface TreeFile {
  /** Below the folder that was asked for, with forward slashes, as Git has it. */
  path: string;
  blob: string;
  /** Whether it is a file; a link or a repository of its own is not. */
  isFile: boolean;
}

/** The files of a commit below a folder of the repository; `folder` ends with `/`, and is empty for the top. */
export async function listTree({ ask }: GitRepository, commit: string, folder: string): Promise<TreeFile[]> {
  const paths = folder === '' ? [] : ['--', folder];
  const answer = await ask(['ls-tree', '-r', '-z', '--full-tree', commit, ...paths]);
  return answer
    .toString('utf8')
    .split('\0')
    .slice(0, -1)
    .map((line) => {
      const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/u.exec(line) ?? [];
      return { path: path.slice(folder.length), blob, isFile: mode.startsWith('100') };
    });
}

/**
 * The contents of objects, by their names, a bounded number of bytes at a time. Without those of more than `limit` bytes, which are
 * not read. Throws when Git cannot give one of them.
 */
export async function* readObjects(
  repository: GitRepository,
  blobs: readonly string[],
  limit: number,
): AsyncGenerator<{ blob: string; bytes: Buffer }> {
  let batch: string[] = [];
  let bytes = 0;
  for (const { blob, size } of await listSizes(repository, [...new Set(blobs)])) {
    if (size > limit) continue;
    if (bytes + size > BATCH_BYTES) {
      yield* readBatch(repository, batch);
      [batch, bytes] = [[], 0];
    }
    batch.push(blob);
    bytes += size;
  }
  yield* readBatch(repository, batch);
}

/** The sizes of objects in bytes. */
async function listSizes(
  { ask }: GitRepository,
  blobs: readonly string[],
): Promise<{ blob: string; size: number }[]> {
  if (blobs.length === 0) return [];
  const answer = await ask(['cat-file', '--batch-check'], `${blobs.join('\n')}\n`);
  return answer
    .toString('latin1')
    .split('\n')
    .slice(0, -1)
    .map((head) => readHead(head));
}

function readHead(head: string): { blob: string; size: number } {
  const [blob = '', type, bytes] = head.split(' ');
  if (type !== 'blob') throw new Error(head);
  return { blob, size: Number(bytes) };
}

async function* readBatch(
  { ask }: GitRepository,
  blobs: readonly string[],
): AsyncGenerator<{ blob: string; bytes: Buffer }> {
  if (blobs.length === 0) return;
  const answer = await ask(['cat-file', '--batch'], `${blobs.join('\n')}\n`);
  for (let at = 0; at < answer.length;) {
    const start = answer.indexOf('\n', at) + 1;
    const { blob, size } = readHead(answer.toString('latin1', at, start - 1));
    yield { blob, bytes: answer.subarray(start, start + size) };
    at = start + size + 1;
  }
}
