import * as clack from '@clack/prompts';
import { Stop } from '../../strings/stop.ts';
import { commandWords } from '../command.ts';
import type { Resolved } from './resolve.ts';

/** Asks for a line until it is valid. Cancelling (Ctrl+C) stops the command, with nothing created. */
export async function askText<T>(
  message: string,
  resolve: (typed: string) => Resolved<T>,
  initial?: string,
): Promise<T> {
  const typed = stopIfCancelled(
    await clack.text({
      message,
      ...(initial === undefined ? {} : { initialValue: initial }),
      validate: (line) => {
        const result = resolve(line ?? '');
        return 'problem' in result ? result.problem : undefined;
      },
    }),
  );
  // Clack returns `undefined` for an empty line, contrary to its types.
  const result = resolve((typed as string | undefined) ?? '');
  if ('problem' in result) throw new Stop(result.problem, 1);
  return result.value;
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

/** Says that the questions begin. */
export function begin(): void {
  clack.intro(commandWords().new.intro);
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
