import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { getFolders, type Folders } from '../folders.ts';
import { messageLanguage } from '../gate/report.ts';
import { authoringWords } from '../strings/authoring.ts';
import type { AuthoringWords } from '../strings/authoring.vi.ts';
import { Stop } from '../strings/stop.ts';
import { complain, print } from '../strings/terminal.ts';
import { claimWorkFolder } from '../work-folder.ts';

/** Exit code of a command: 0 done, 1 the request cannot be satisfied, 2 the command itself could not run. */
export type ExitCode = 0 | 1 | 2;

/** The words of the commands in the language of messages. */
export function commandWords(): AuthoringWords {
  return authoringWords(messageLanguage());
}

/** The folders of the content root that the environment chooses; stops the command when there is no such root, or no work folder of its own. */
export function openFolders(): Folders {
  const folders = findFolders();
  claimWorkFolder(folders);
  return folders;
}

/** As `openFolders`, for commands that claim the work folder later. */
export function findFolders(): Folders {
  const folders = getFolders();
  const { content } = folders;
  const words = commandWords().command;
  if (!existsSync(content)) throw new Stop(words.noContent(content), 2);
  if (!statSync(content).isDirectory()) throw new Stop(words.notFolder(content), 2);
  const above = dirname(content);
  const isInside = /^(?:bulletins|pages|registers|\d{4})$/.test(basename(content));
  if (isInside && !existsSync(join(content, 'site.yaml'))) {
    const root = [above, dirname(above)].find((folder) => existsSync(join(folder, 'site.yaml')));
    if (root !== undefined) throw new Stop(words.insideContent(content, root), 2);
  }
  return folders;
}

/** Runs a command, which returns its exit code. Any error ends it with one sentence on standard error and an exit code, never a stack trace. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const { message, exitCode } = explain(error);
    if (exitCode === 0) print(message);
    else void complain(message);
    process.exitCode = exitCode;
  }
}

function explain(error: unknown): { message: string; exitCode: number } {
  if (error instanceof Stop) return error;
  const words = commandWords().command;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  if (isFileProblem(code)) return { message: words.fileProblem[code](path), exitCode: 2 };
  return { message: words.failed(message.split('\n')[0]!), exitCode: 2 };
}

/** Whether an error code of the system is one of those that are explained to editors: a file cannot be read or written. */
function isFileProblem(code: string): code is keyof AuthoringWords['command']['fileProblem'] {
  return ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOSPC'].includes(code);
}
