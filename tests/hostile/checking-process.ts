/**
 * A process that checks one content root after another, each by the program that `npm run check -- --format json` starts.
 * Its parent sends a `CheckRequest` at a time and gets a `CheckAnswer`; before the first request it gets one of no root, which
 * tells what the start has cost.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface CheckRequest {
  root: string;
  /** The folder in which the command is given; its `public` is checked as well. */
  from: string;
}

export interface CheckAnswer {
  code: number;
  /** What the program wrote to its standard output. */
  output: string;
  /** Seconds of processor time that this check took, over all threads. */
  work: number;
  /** The most memory that the process has held since its start. */
  megabytes: number;
}

const PROGRAM = new URL('../../scripts/check.ts', import.meta.url);
const HOME = process.cwd();

// What is left of one content root must not count as the next one's.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let runs = 0;

/** Runs the program from its first line, as a new process would; only the modules that it imports are loaded already. */
async function run(words: readonly string[]): Promise<Pick<CheckAnswer, 'code' | 'output'>> {
  const { write } = process.stdout;
  const written: string[] = [];
  process.stdout.write = (text) => written.push(String(text)) > 0;
  process.argv.splice(2, Infinity, ...words);
  process.exitCode = undefined;
  try {
    runs += 1;
    await import(`${PROGRAM.href}?run=${runs}`);
    return { code: Number(process.exitCode), output: written.join('') };
  } finally {
    process.stdout.write = write;
    process.exitCode = undefined;
  }
}

async function measure(words: readonly string[], before: NodeJS.CpuUsage): Promise<void> {
  const ended = await run(words);
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.send!({ ...ended, work: (user + system) / 1_000_000, megabytes } satisfies CheckAnswer);
}

process.on('message', async ({ root, from }: CheckRequest) => {
  process.chdir(from);
  process.env['BANTIN_CONTENT'] = root;
  collectGarbage();
  await measure(['--format', 'json'], process.cpuUsage());
  process.chdir(HOME);
});

await measure(['--help'], { user: 0, system: 0 });
