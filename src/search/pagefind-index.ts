import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { close, createIndex, type CustomRecord } from 'pagefind';

/** An index that Pagefind makes in a process of its own. */
export interface PagefindIndex {
  /** Resolves when Pagefind has taken the record. */
  add(record: CustomRecord): Promise<void>;
  /** Writes the index into a folder, and ends the process. */
  write(folder: string): Promise<void>;
}

/** Name of the diagnostics channel on which Node publishes every child process that this thread starts. */
const CHILD_PROCESS_CHANNEL = 'child_process';

/** Files of fragments: ours take their place, so Pagefind need not write one for each page. */
const ONE_FILE = 1;

/** What Pagefind's interface says when its process does not take what it is sent. */
const BACKEND_CLOSED = 'Pagefind backend closed';

/**
 * Opens an empty index. Its calls reject when Pagefind's process has ended, for instance because memory or the disk was full; Pagefind's own
 * interface would wait for ever, and does not expose the process.
 */
export async function openPagefindIndex(): Promise<PagefindIndex> {
  const { promise: gone, reject } = Promise.withResolvers<never>();
  // Handled by the calls; without this, a rejection between calls would end the process.
  gone.catch(() => undefined);
  const watch = (started: unknown): void => {
    const { process } = started as { process: ChildProcess };
    process.once('exit', (code, signal) =>
      reject(
        new Error(
          `Pagefind ended (${signal ?? code}) before the index was written: memory or the disk is full, and what it has printed says which`,
        ),
      ),
    );
  };
  const ask = async <Answer extends { errors: string[] }>(question: Promise<Answer>): Promise<Answer> => {
    // Pagefind's interface may see that its process is gone before we do, and says less of it.
    const told = question.catch((error: Error) => {
      if (error.message === BACKEND_CLOSED) return gone;
      throw error;
    });
    const answer = await Promise.race([told, gone]);
    if (answer.errors.length > 0) throw new Error(`Pagefind failed: ${answer.errors.join('; ')}`);
    return answer;
  };
  subscribe(CHILD_PROCESS_CHANNEL, watch);
  const { index } = await ask(createIndex({ forceLanguage: 'vi', maxFragments: ONE_FILE })).finally(() =>
    unsubscribe(CHILD_PROCESS_CHANNEL, watch),
  );
  return {
    async add(record) {
      await ask(index!.addCustomRecord(record));
    },
    async write(folder) {
      await ask(index!.writeFiles({ outputPath: folder })).finally(() => close());
    },
  };
}
