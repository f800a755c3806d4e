import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The text of a file at a branch of a bare repository. */
export async function readFromRemote(remote: string, ref: string, path: string): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-C', remote, 'show', `${ref}:${path}`]);
  return stdout;
}
