import { fork, type ChildProcess, type Serializable } from 'node:child_process';
import type { Ended } from '../../strings/issues/forms.ts';
import { MAX_REUSED_MEMORY_BYTES, type Reply } from './serve-bounded.ts';

/** A child process with bounded time and memory. Native code runs in one, because only a process can be stopped while it runs. */
export interface BoundedChild<Question, Result> {
  /** Answers one question at a time, with the result or why the process ended. Rejects only when no process can be started. */
  ask(question: Question): Promise<{ result: Result } | { ended: Ended }>;
}

/**
 * Milliseconds of wall time after which a process that has neither answered nor ended is killed. Far above the 4 s of processor
 * time that its own watchdog allows, because a busy machine takes many times as long.
 */
const ANSWER_TIMEOUT_MS = 60_000;

/** Megabytes of the JavaScript heap, at most. The watchdog of the process bounds the memory of native code as well. */
const MAX_HEAP_MB = 640;

/** The child processes that this thread has started and not ended, and those of them that are asked something. */
const running = new Set<ChildProcess>();
const asked = new Set<ChildProcess>();

/** Kills every bounded process of this thread. A thread has to call it before it ends: its child processes would outlive it. */
export function endBoundedChildren(): void {
  for (const child of running) end(child);
}

/** Kills those that are asked nothing, for their memory: the next question starts another. */
export function endIdleChildren(): void {
  for (const child of running) if (!asked.has(child)) end(child);
}

function end(child: ChildProcess): void {
  running.delete(child);
  child.kill('SIGKILL');
}

/**
 * Opens a bounded child for a module that calls `serveBounded`. The process is started by the first question and reused by the next
 * ones. It never keeps this process alive, and ends with it.
 */
export function openBoundedChild<Question extends Serializable, Result>(
  entry: URL,
): BoundedChild<Question, Result> {
  let child: ChildProcess | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const askNext = async (question: Question): Promise<{ result: Result } | { ended: Ended }> => {
    if (!child || !running.has(child)) child = start(entry);
    const answer = await askChild(child, question);
    if ('ended' in answer || answer.memory > MAX_REUSED_MEMORY_BYTES) end(child);
    return 'ended' in answer ? answer : { result: answer.result as Result };
  };
  return {
    async ask(question) {
      const turn = before.then(async () => askNext(question));
      before = turn.catch(() => undefined);
      return turn;
    },
  };
}

function start(entry: URL): ChildProcess {
  const child = fork(entry, {
    execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`],
    // Standard error carries only the reason for which the watchdog ended the process.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  keepParentAlive(child, false);
  return child;
}

/** Sets whether the open child keeps this process alive: only while a question waits for its answer. */
function keepParentAlive(child: ChildProcess, isAsked: boolean): void {
  const held = [child, child.channel, child.stderr as unknown as ChildProcess['channel']];
  for (const each of held) {
    if (isAsked) each?.ref();
    else each?.unref();
  }
}

async function askChild(child: ChildProcess, question: Serializable): Promise<Reply | { ended: Ended }> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply | { ended: Ended }>();
  let lastWords = '';
  const hear = (words: Buffer): void => {
    lastWords = (lastWords + words.toString('latin1')).slice(0, 100);
  };
  const tellEnd = (): void =>
    resolve({ ended: (/^(?:time|memory)/.exec(lastWords)?.[0] as Ended) ?? 'crash' });
  const givenUp = setTimeout(() => resolve({ ended: 'time' }), ANSWER_TIMEOUT_MS);
  keepParentAlive(child, true);
  asked.add(child);
  child.stderr!.on('data', hear);
  child.once('message', resolve).once('close', tellEnd).once('error', reject);
  // An error of sending is ignored: the `close` event reports a process that has just ended.
  child.send(question, () => undefined);
  try {
    return await promise;
  } finally {
    clearTimeout(givenUp);
    child.stderr!.off('data', hear);
    child.off('message', resolve).off('close', tellEnd).off('error', reject);
    keepParentAlive(child, false);
    asked.delete(child);
  }
}
