import { existsSync } from 'node:fs';
import { getFolders, type Folders } from '../folders.ts';
import { messageLanguage } from '../gate/report.ts';
import { authoringWords } from '../strings/authoring.ts';
import type { AuthoringWords } from '../strings/authoring.vi.ts';
import { Stop } from '../strings/stop.ts';
import { complain } from '../strings/terminal.ts';

/** Exit code of a command: 0 done, 1 the request cannot be satisfied, 2 the command itself could not run. */
export type ExitCode = 0 | 1 | 2;

/** The words of the commands in the language of messages. */
export function commandWords(): AuthoringWords {
  return authoringWords(messageLanguage());
}

/** The folders of the content root that the environment chooses; stops the command when there is no such root. */
export function openFolders(): Folders {
  const folders = getFolders();
  if (!existsSync(folders.content)) throw new Stop(commandWords().command.noContent(folders.content), 2);
  return folders;
}

/** Runs a command for editors. Any error ends it with one sentence on standard error and an exit code, never a stack trace. */
export async function runCommand(command: () => Promise<ExitCode>): Promise<void> {
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
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  if (isFileProblem(code)) return { message: words.fileProblem[code](path), exitCode: 2 };
  return { message: words.failed(message.split('\n')[0]!), exitCode: 2 };
}

/** Whether an error code of the system is one of those that are explained to editors: a file cannot be read or written. */
function isFileProblem(code: string): code is keyof AuthoringWords['command']['fileProblem'] {
  return ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOSPC'].includes(code);
}
