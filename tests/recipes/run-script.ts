import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a script has ended, with everything it printed. */
export interface ScriptResult {
  code: number;
  log: string;
}

/** Runs a script of Bash as a host does, with these options of it and nothing of the test's own environment but what is given. */
export async function runScript(
  script: string,
  { folder, env, options }: { folder: string; env: Record<string, string>; options: readonly string[] },
): Promise<ScriptResult> {
  const child = spawn('bash', ['--noprofile', '--norc', ...options, '-c', script], { cwd: folder, env });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, log: Buffer.concat(chunks).toString('utf8') };
}
