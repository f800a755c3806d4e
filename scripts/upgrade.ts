/**
 * Goes to the newest version of this program, after it has checked this office's content beside the present one: `npm run upgrade`, or
 * `-- --to v0.2.0`; `-- --back` returns to the version before. Exit codes: 0 done or nothing to do, 1 the newest version would refuse
 * content, and nothing was changed, 2 it cannot be tried.
 */
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { openFolders, runCommand } from '../src/authoring/command.ts';
import { messageLanguage } from '../src/gate/report.ts';
import { upgradeWords } from '../src/strings/upgrade.ts';
import { print } from '../src/strings/terminal.ts';
import { goBack, upgrade } from '../src/upgrade/run.ts';

await runCommand(async () => {
  const { values } = parseCommandArgs({
    options: { to: { type: 'string' }, back: { type: 'boolean', default: false } },
  });
  const context = { folders: openFolders(), words: upgradeWords(messageLanguage()), print };
  return values.back ? goBack(context) : upgrade(values.to, context);
});
