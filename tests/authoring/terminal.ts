import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT } from '../support/project.ts';

/** A command that believes it is used by a person. */
export interface Terminal {
  /** Waits until the words are shown, counted from what was typed last. Throws with the screen when they do not come. */
  see(words: string): Promise<void>;
  type(keys: string): void;
  /** Waits for the end; all that was shown, without colours. */
  end(): Promise<{ code: number | null; output: string }>;
}

/** Keys that are no letters. */
export const KEYS = { enter: '\r', down: '\x1b[B', clearLine: '\x15', erase: '\x7f', stop: '\x03' } as const;

/** `script` opens a pseudo-terminal. It is one of the packages no Debian is without, and a part of macOS and the BSDs. */
function findScript(command: string): [program: string, args: string[]] {
  const program = ['/usr/bin/script', '/bin/script'].find((path) => existsSync(path));
  if (program === undefined)
    throw new Error('There is no "script" here. Install it: apt-get install bsdutils');
  // Wide enough that no line is broken in the middle of a path.
  const sized = `stty cols 200 rows 50; ${command}`;
  return process.platform === 'linux'
    ? [program, ['-qfec', sized, '/dev/null']]
    : [program, ['-q', '/dev/null', 'sh', '-c', sized]];
}

/** Runs a shell command in a pseudo-terminal, in the project. */
export function openTerminal(command: string, environment: Readonly<Record<string, string>>): Terminal {
  const [program, args] = findScript(command);
  const child = spawn(program, args, {
    cwd: PROJECT,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      TERM: 'xterm',
      LANG: 'C.UTF-8',
      ...environment,
    },
  });
  const chunks: Buffer[] = [];
  let typedAt = 0;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const shown = () => stripVTControlCharacters(Buffer.concat(chunks).toString('utf8'));
  const closed = once(child, 'close') as Promise<[number | null]>;
  return {
    async see(words) {
      for (let waited = 0; waited < 20_000; waited += 50) {
        if (shown().slice(typedAt).includes(words)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      child.kill();
      throw new Error(`“${words}” was not shown. The screen:\n${shown()}`);
    },
    type(keys) {
      typedAt = shown().length;
      child.stdin.write(keys);
    },
    async end() {
      const [code] = await closed;
      return { code, output: shown() };
    },
  };
}
