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

/** What is told of an error: a `Stop` speaks for itself, anything else is a reason among others. */
export function explainStop(error: unknown): { message: string; exitCode: number } {
  if (error instanceof Stop) return { message: error.message, exitCode: error.exitCode };
  const reason = error instanceof Error ? error.message : String(error);
  return { message: buildWords().stopped(reason), exitCode: 1 };
}

/** Ends the process with a message on standard error and nothing else. */
export async function stop({ message, exitCode }: { message: string; exitCode: number }): Promise<never> {
  // process.exit() does not wait for a pipe, and a report can be longer than a pipe holds.
  await complain(`\n${message}`);
  process.exit(exitCode);
}

/**
 * Runs a step of a build. What it throws ends the process here, because Astro would print a stack trace, which is nothing
 * for editors; `reveal` receives the stack for those who ask for it.
 */
export async function exitOnFailure<T>(step: () => Promise<T>, reveal: (stack: string) => void): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Error && error.stack !== undefined) reveal(error.stack);
    return stop(explainStop(error));
  }
}
