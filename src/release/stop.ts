import { messageLanguage } from '../gate/report.ts';
import { Stop } from '../strings/stop.ts';
import { strings } from '../strings/strings.ts';
import { complain } from '../strings/terminal.ts';
import { speaking } from '../strings/visible.ts';

/** Exit codes besides 0 (done) and 1 (failed). 75 is EX_TEMPFAIL of sysexits.h: the same command may succeed later. */
export const TRY_LATER = 75;

/** The words of the build in the language of messages. */
export function buildWords(): ReturnType<typeof strings>['build'] {
  return speaking(strings(messageLanguage()).build);
}

/** The message and exit code for an error: those of a `Stop`; for any other error, a general message with its reason, and 1. */
export function explainStop(error: unknown): { message: string; exitCode: number } {
  if (error instanceof Stop) return { message: error.message, exitCode: error.exitCode };
  const reason = error instanceof Error ? error.message : String(error);
  return { message: buildWords().stopped(reason), exitCode: 1 };
}

/** Prints a message on standard error, with nothing else, and ends the process. */
export async function stop({ message, exitCode }: { message: string; exitCode: number }): Promise<never> {
  // `process.exit` does not wait until a pipe is drained, and a report can be longer than a pipe's buffer.
  await complain(`\n${message}`);
  process.exit(exitCode);
}

/**
 * Runs a step of a build; an error ends the process with its message and exit code. Thrown to Astro, it would be printed with a
 * stack trace, which does not help editors; `reveal` receives the stack for the verbose log.
 */
export async function exitOnFailure<T>(step: () => Promise<T>, reveal: (stack: string) => void): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Error && error.stack !== undefined) reveal(error.stack);
    return stop(explainStop(error));
  }
}
