/**
 * A process that checks one content root after another, each by the program that `npm run check` starts.
 * Its parent sends a `CheckRequest` at a time and gets a `CheckAnswer`; before the first request it gets one of no root, which
 * tells what the start has cost.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface CheckRequest {
  root: string;
  /** The folder in which the command is given; its `public` is checked as well. */
  from: string;
  /** The words of the command, `--format json` unless they are given. */
  words?: readonly string[];
  /** Variables of the environment, of this check alone. */
  environment?: Readonly<Record<string, string>>;
}

export interface CheckAnswer {
  code: number;
  /** What the program wrote to its standard output. */
  output: string;
  /** What it wrote to its standard error. */
  complaints: string;
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
async function run(words: readonly string[]): Promise<Pick<CheckAnswer, 'code' | 'output' | 'complaints'>> {
  const { write } = process.stdout;
  const { write: writeComplaint } = process.stderr;
  const written: string[] = [];
  const complained: string[] = [];
  process.stdout.write = (text) => written.push(String(text)) > 0;
  process.stderr.write = (text, done?: unknown) => {
    complained.push(String(text));
    if (typeof done === 'function') done();
    return true;
  };
  process.argv.splice(2, Infinity, ...words);
  process.exitCode = undefined;
  try {
    runs += 1;
    await import(`${PROGRAM.href}?run=${runs}`);
    return { code: Number(process.exitCode), output: written.join(''), complaints: complained.join('') };
  } finally {
    process.stdout.write = write;
    process.stderr.write = writeComplaint;
    process.exitCode = undefined;
  }
}

async function measure(words: readonly string[], before: NodeJS.CpuUsage): Promise<void> {
  const ended = await run(words);
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.send!({ ...ended, work: (user + system) / 1_000_000, megabytes } satisfies CheckAnswer);
}

const INHERITED = { ...process.env };

process.on('message', async (request: CheckRequest) => {
  const { root, from, words = ['--format', 'json'], environment = {} } = request;
  process.chdir(from);
  Object.assign(process.env, environment, { BANTIN_CONTENT: root });
  collectGarbage();
  await measure(words, process.cpuUsage());
  process.chdir(HOME);
  for (const name of Object.keys(environment)) {
    if (INHERITED[name] === undefined) delete process.env[name];
    else process.env[name] = INHERITED[name];
  }
});

await measure(['--help'], { user: 0, system: 0 });
