import { existsSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { getFolders, type Folders } from '../folders.ts';
import { messageLanguage } from '../gate/report.ts';
import { authoringWords } from '../strings/authoring.ts';
import type { AuthoringWords } from '../strings/authoring.vi.ts';
import { Stop } from '../strings/stop.ts';
import { complain } from '../strings/terminal.ts';
import { claimWorkFolder } from '../work-folder.ts';

/** Exit code of a command: 0 done, 1 the request cannot be satisfied, 2 the command itself could not run. */
export type ExitCode = 0 | 1 | 2;

/** The words of the commands in the language of messages. */
export function commandWords(): AuthoringWords {
  return authoringWords(messageLanguage());
}

/** The folders of the content root that the environment chooses; stops the command when there is no such root, or no work folder of its own. */
export function openFolders(): Folders {
  const folders = getFolders();
  if (!existsSync(folders.content)) throw new Stop(commandWords().command.noContent(folders.content), 2);
  claimWorkFolder(folders);
  return folders;
}

/**
 * The arguments of a command, as `parseArgs` reads them. Stops when npm kept one of the options for itself, which it does where `--`
 * was left out: the command would run without what was asked for.
 */
export function parseCommandArgs<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  const kept = Object.keys(config.options ?? {}).find(isKeptByNpm);
  if (kept !== undefined)
    throw new Stop(commandWords().command.keptByNpm(kept, process.env['npm_lifecycle_event'] ?? '…'), 2);
  return parseArgs(config);
}

/**
 * npm tells options that it does not know in the environment. One that begins an option of its own it takes for that one, and tells it
 * only where that one has no value by itself. So no option of ours is one of npm's, or begins one, but those that a test names.
 */
function isKeptByNpm(option: string): boolean {
  const name = option.replaceAll('-', '_');
  return [name, TAKEN_FOR[name]].some((each) => Boolean(process.env[`npm_config_${each}`]));
}

/** Options of npm that begin like one of ours. */
const TAKEN_FOR: Readonly<Record<string, string>> = { to: 'token_description' };

/** Runs a command, which returns its exit code. Any error ends it with one sentence on standard error and an exit code, never a stack trace. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const { message, exitCode } = explain(error);
    void complain(message);
    process.exitCode = exitCode;
  }
}

function explain(error: unknown): { message: string; exitCode: number } {
  if (error instanceof Stop) return error;
  const words = commandWords().command;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const flag = /'(--?[^' ]+)/.exec(message)?.[1] ?? message;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return { message: words.unknownFlag(flag), exitCode: 2 };
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return { message: words.flagWithoutValue(flag), exitCode: 2 };
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return { message: words.looseArgument(/'(.*?)'/s.exec(message)?.[1] ?? message), exitCode: 2 };
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  if (isFileProblem(code)) return { message: words.fileProblem[code](path), exitCode: 2 };
  return { message: words.failed(message.split('\n')[0]!), exitCode: 2 };
}

/** Whether an error code of the system is one of those that are explained to editors: a file cannot be read or written. */
function isFileProblem(code: string): code is keyof AuthoringWords['command']['fileProblem'] {
  return ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOSPC'].includes(code);
}
