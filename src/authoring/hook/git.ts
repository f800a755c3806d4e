import { spawn } from 'node:child_process';

/** What Git answered. */
export interface GitAnswer {
  code: number;
  output: string;
}

/** A folder that looks like a repository itself, as content may, is none; only the `.git` of a checkout counts. */
const OPTIONS = ['-c', 'safe.bareRepository=explicit'];

/** Runs a Git command in a folder. Without Git on the machine, the answer is that of a folder outside any checkout. */
export async function askGit(folder: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = spawn('git', [...OPTIONS, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', () => resolve({ code: 128, output: '' }));
    child.once('close', (code) =>
      resolve({ code: code ?? 128, output: Buffer.concat(chunks).toString('utf8') }),
    );
    // Git may have ended before it has read everything.
    child.stdin.once('error', () => child.stdin.destroy());
    child.stdin.end(input);
  });
}

/** The lines of an answer that Git ends with zero bytes, which no file name can hold. */
export function listAnswers({ output }: GitAnswer): string[] {
  return output.split('\0').filter((line) => line !== '');
}
