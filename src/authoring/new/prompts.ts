import * as clack from '@clack/prompts';
import { Stop } from '../../strings/stop.ts';
import { commandWords } from '../command.ts';
import type { Resolved } from './resolve.ts';

/**
 * Asks for a line until it is valid; an empty one stands for `initial`, which typing replaces. Cancelling (Ctrl+C) stops the command,
 * with nothing created.
 */
export async function askText<T>(
  message: string,
  resolve: (typed: string) => Resolved<T>,
  initial = '',
): Promise<T> {
  // Clack says `undefined` for an empty line, contrary to its types.
  const read = (line: string | undefined) => resolve(line || initial);
  const typed: unknown = stopIfCancelled(
    await clack.text({
      message,
      ...(initial === '' ? {} : { placeholder: initial, defaultValue: initial }),
      validate: (line) => findProblem(read(line)),
    }),
  );
  return takeValue(read(typed as string | undefined));
}

/** Asks for lines, which may be pasted, until they are valid. An empty line ends them. */
export async function askLines<T>(message: string, resolve: (typed: string) => Resolved<T>): Promise<T> {
  const read = (lines: string | undefined) => resolve(lines ?? '');
  const validate = (lines: string | undefined) => findProblem(read(lines));
  const typed: unknown = stopIfCancelled(await clack.multiline({ message, validate }));
  return takeValue(read(typed as string | undefined));
}

function findProblem<T>(result: Resolved<T>): string | undefined {
  return 'problem' in result ? result.problem : undefined;
}

function takeValue<T>(result: Resolved<T>): T {
  if ('problem' in result) throw new Stop(result.problem, 1);
  return result.value;
}

/** Shows how far a long task is, which tells it a line at a time. Cancelling it (Ctrl+C) is as with questions. */
export async function showProgress<T>(task: (tell: (line: string) => void) => Promise<T>): Promise<T> {
  const spinner = clack.spinner({ cancelMessage: commandWords().new.cancelled });
  // Clack ends a cancelled process by itself, as if all were well.
  const fail = () => void (process.exitCode = 1);
  process.once('exit', fail);
  spinner.start();
  try {
    return await task((line) => spinner.message(line));
  } finally {
    spinner.clear();
    process.off('exit', fail);
  }
}

/** Asks for one of a few. */
export async function askChoice<T extends string>(
  message: string,
  options: readonly { value: T; label: string }[],
): Promise<T> {
  const choice: unknown = await clack.select<string>({
    message,
    options: options.map((option) => ({ ...option })),
    // Clack's instructions are in English.
    showInstructions: false,
  });
  return stopIfCancelled(choice as T | symbol);
}

/** Says that the questions begin, and what about. */
export function begin(about: string): void {
  clack.intro(about);
}

/** Says something between two questions. */
export function tell(line: string): void {
  clack.log.info(line);
}

/** Says why an answer cannot be used. */
export function warn(line: string): void {
  clack.log.warn(line);
}

/** Returns an answer; throws a `Stop` when the prompt was cancelled. */
export function stopIfCancelled<T>(answer: T | symbol): T {
  if (clack.isCancel(answer)) throw new Stop(commandWords().new.cancelled, 1);
  return answer as T;
}
