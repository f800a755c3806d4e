import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { BULLETIN, writeContentRoot } from '../support/content-root.ts';
import { FOLDER } from '../support/faults/fault.ts';
import type { CheckAnswer, CheckRequest } from './checking-process.ts';
import type { HostileFixture } from './fixtures/fixture.ts';

/** What the program made of a fixture, and what that cost. */
export interface Judgement {
  /** `null` when the program died or hung. */
  code: number | null;
  /** `path BT-000 line:column` of every error. */
  errors: string[];
  /** Whether each error has words. */
  isTold: boolean;
  /** Memory, at its highest. It may be that of an earlier fixture, never less than that of this one. */
  megabytes: number;
  /** Seconds of processor time, over all its threads, the start of the program included. */
  work: number;
}

/** Judges fixtures one after another. */
export interface Judge {
  judge(fixture: HostileFixture): Promise<Judgement>;
  close(): void;
}

/** The name of the content root in the folder around it. */
const ROOT = 'noi-dung';

/** After so many milliseconds by the clock a program counts as hanging, however busy the machine is. */
const HANGING = 60_000;

/** A process that has held so many megabytes judges no further fixture: the next one begins in a small one. */
const GROWN = 512;

/**
 * Opens a judge, who runs `npm run check` on each fixture. Most of a short program is its start, so fixtures share a process;
 * one that died, hung or has grown is replaced before the next fixture.
 */
export function openJudge(): Judge {
  let current: Checker | undefined;
  const close = () => {
    current?.child.kill('SIGKILL');
    current = undefined;
  };
  const check = async (request: CheckRequest): Promise<CheckAnswer | undefined> => {
    current ??= await startChecker();
    const answer = await ask(current.child, request);
    const work = current.startWork + (answer?.work ?? 0);
    if (answer === undefined || answer.megabytes > GROWN) close();
    return answer && { ...answer, work };
  };
  return { judge: (fixture) => judgeFixture(fixture, check), close };
}

async function judgeFixture(
  { files, setUp }: HostileFixture,
  check: (request: CheckRequest) => Promise<CheckAnswer | undefined>,
): Promise<Judgement> {
  const root = await writeContentRoot(files);
  const from = dirname(root);
  await mkdir(join(from, 'public'), { recursive: true });
  await setUp?.(root, join(root, FOLDER));
  const answer = await check({ root, from });
  await rm(from, { recursive: true, force: true });
  if (answer === undefined) return { code: null, errors: [], isTold: false, megabytes: 0, work: 0 };
  const { code, output, megabytes, work } = answer;
  const { issues } = (output === '' ? { issues: [] } : JSON.parse(output)) as { issues: Reported[] };
  const errors = issues.filter(({ severity }) => severity === 'error');
  return {
    code,
    errors: errors.map(({ path, code: rule, line, column }) => `${path} ${rule} ${line}:${column}`),
    isTold: errors.every(({ message, hint }) => message.length > 10 && hint.length > 10),
    megabytes,
    work,
  };
}

interface Checker {
  child: ChildProcess;
  /** Seconds of processor time until it could check. */
  startWork: number;
}

async function startChecker(): Promise<Checker> {
  const child = fork(join(import.meta.dirname, 'checking-process.ts'), {
    env: withoutHosts(process.env),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started = await answerOf(child);
  if (started === undefined) {
    child.kill('SIGKILL');
    throw new Error('the program that checks could not be started');
  }
  return { child, startWork: started.work };
}

async function ask(child: ChildProcess, request: CheckRequest): Promise<CheckAnswer | undefined> {
  child.send(request);
  return answerOf(child);
}

/** The next answer of a process; nothing when it dies before that, or hangs. */
async function answerOf(child: ChildProcess): Promise<CheckAnswer | undefined> {
  const answered = new AbortController();
  const signal = AbortSignal.any([answered.signal, AbortSignal.timeout(HANGING)]);
  const answer = once(child, 'message', { signal }).then(([message]) => message as CheckAnswer);
  const death = once(child, 'exit', { signal }).then(() => undefined);
  const first = await Promise.race([answer, death]).catch(() => undefined);
  // No listener stays behind.
  answered.abort();
  return first;
}

/** A host of pipelines has paths told from a folder of its own. */
function withoutHosts({ GITHUB_WORKSPACE: _github, CI_PROJECT_DIR: _gitlab, ...rest }: NodeJS.ProcessEnv) {
  return rest;
}

interface Reported {
  severity: string;
  path: string;
  code: string;
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** What the program has to say of a fixture. */
export function expectedErrors({ issues, file = BULLETIN }: HostileFixture): string[] {
  return issues.map((issue) => `${posix.join(ROOT, file)} ${issue}`);
}
