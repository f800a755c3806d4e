import { reasonOf } from '../strings/visible.ts';
import { issueAt, type Issue } from './issue.ts';

/** Characters of what a failure says, at most. */
const MAX_REASON_LENGTH = 200;

/**
 * The result of reading or judging one file; where that throws, an issue that names the file. What the system refuses, as a disk that
 * is full or a file that nobody may read, is thrown on: it names itself, and is no failure of this program.
 */
export async function namingFile<Result>(
  file: string,
  work: () => Promise<Result>,
): Promise<Result | { issues: Issue[] }> {
  try {
    return await work();
  } catch (error) {
    if (isOfSystem(error)) throw error;
    const reason = reasonOf(error).slice(0, MAX_REASON_LENGTH);
    return { issues: [issueAt('program-failed', { file, line: 1, column: 1 }, { reason })] };
  }
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
