import { fork, type ChildProcess, type Serializable } from 'node:child_process';
import type { Ended } from '../../strings/issues/forms.ts';
import { FULL, type Reply } from './serve-bounded.ts';

/** Work that native code does in a process of its own, because only a process can be stopped whatever it is doing. */
export interface BoundedChild<Question, Result> {
  /** Questions are answered one after another. Rejects only when no process can be started. */
  ask(question: Question): Promise<{ result: Result } | { ended: Ended }>;
}

/**
 * Milliseconds by the clock after which a process that has neither answered nor ended is given up: it bounds its work itself,
 * and on a busy machine that takes many times as long.
 */
const GIVEN_UP = 60_000;

/** Megabytes of memory for JavaScript; what native code takes is bounded with it by the process itself. */
const HEAP = 640;

/** The processes that this thread has started and not ended. */
const running = new Set<ChildProcess>();

/** Ends every bounded process of this thread. A thread calls it before it ends itself, because it takes none with it. */
export function endBoundedChildren(): void {
  for (const child of running) end(child);
}

function end(child: ChildProcess): void {
  running.delete(child);
  child.kill('SIGKILL');
}

/**
 * Opens what a module that calls `serveBounded` does. Its process is started by the first question and kept for the next; it ends
 * with this one, which it does not keep from ending.
 */
export function openBoundedChild<Question extends Serializable, Result>(
  entry: URL,
): BoundedChild<Question, Result> {
  let child: ChildProcess | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const askNext = async (question: Question): Promise<{ result: Result } | { ended: Ended }> => {
    if (!child || !running.has(child)) child = start(entry);
    const answer = await askChild(child, question);
    if ('ended' in answer || answer.memory > FULL) end(child);
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
    execArgv: [`--max-old-space-size=${HEAP}`],
    // By itself it says nothing; its last words tell why it ended.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  holdBack(child, false);
  return child;
}

/** Whether this process waits for the other before it ends. */
function holdBack(child: ChildProcess, isAsked: boolean): void {
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
  const givenUp = setTimeout(() => resolve({ ended: 'time' }), GIVEN_UP);
  holdBack(child, true);
  child.stderr!.on('data', hear);
  child.once('message', resolve).once('close', tellEnd).once('error', reject);
  // Where the process has just ended, that is told by its end.
  child.send(question, () => undefined);
  try {
    return await promise;
  } finally {
    clearTimeout(givenUp);
    child.stderr!.off('data', hear);
    child.off('message', resolve).off('close', tellEnd).off('error', reject);
    holdBack(child, false);
  }
}
