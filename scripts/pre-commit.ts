/**
 * Run by `.githooks/pre-commit` of this project, or with its folder by that of an office's repository: checks the staged content; errors
 * abort the commit.
 */
import { join } from 'node:path';
import { commandWords, openFolders, runCommand } from '../src/authoring/command.ts';
import { checkStaged, runCheck } from '../src/authoring/hook/check-staged.ts';
import { complain } from '../src/strings/terminal.ts';

await runCommand(async () => {
  const project = join(import.meta.dirname, '..');
  const checkout = process.argv[2] ?? project;
  const code = await checkStaged(checkout, openFolders(), runCheck(project));
  if (code === 0) return 0;
  void complain(commandWords().hook.refused);
  return 1;
});
