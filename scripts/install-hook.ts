/**
 * Prepares a fresh checkout for editors, as `npm ci` does by itself: the check before each commit, and the schemas of this
 * office for the editor program. `--remove` takes the check out for good, `--install` brings it back.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commandWords, runCommand } from '../src/authoring/command.ts';
import { wireContent } from '../src/authoring/editor/wire-content.ts';
import { installHook, removeHook } from '../src/authoring/hook/install.ts';
import { getFolders } from '../src/folders.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: { remove: { type: 'boolean', default: false }, install: { type: 'boolean', default: false } },
  });
  const project = join(import.meta.dirname, '..');
  const state = values.remove ? await removeHook(project) : await installHook(project, values.install);
  const words = commandWords().hook[state];
  if (words !== '' && (state !== 'kept' || values.install)) print(words);
  await wireContent(project, getFolders().content);
  return 0;
});
