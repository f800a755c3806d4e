import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs npm in a folder, with its output on this terminal; returns its exit code. */
export async function runNpm(folder: string, args: readonly string[]): Promise<number> {
  // npm names its own program to the scripts that it runs; on Windows, `npm` is none that could be started.
  const npm = process.env['npm_execpath'];
  const [program, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  return wait(spawn(program, [...first, ...args], { cwd: folder, stdio: 'inherit' }));
}

/** Runs a script of a copy of this program, on the content that `environment` names; returns its exit code and what it complained of. */
export async function runScript(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number; said: string }> {
  const env = { ...process.env, ...environment, INIT_CWD: folder };
  const child = spawn(process.execPath, [...args], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await wait(child);
  return { code, said: Buffer.concat(chunks).toString('utf8') };
}

async function wait(child: ReturnType<typeof spawn>): Promise<number> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}
