/**
 * Prepares a fresh checkout for editors, as `npm ci` does by itself: the check before each commit, and the schemas of this
 * office for the editor program. Both are for the repository of the office, where `.env` names one. `--remove` takes the check out for good, `--install` brings it back.
 */
import { commandWords, runCommand } from '../src/authoring/command.ts';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { wireContent } from '../src/authoring/editor/wire-content.ts';
import { installHook, removeHook } from '../src/authoring/hook/install.ts';
import { findRepository } from '../src/authoring/office/record.ts';
import { getFolders } from '../src/folders.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(async () => {
  const { values } = parseCommandArgs({
    options: { remove: { type: 'boolean', default: false }, install: { type: 'boolean', default: false } },
  });
  const folders = getFolders();
  const repository = findRepository(folders);
  const state = values.remove ? await removeHook(repository) : await installHook(repository, values.install);
  const words = commandWords().hook[state];
  if (words !== '' && (state !== 'kept' || values.install)) print(words);
  await wireContent(repository, folders.content);
  return 0;
});
