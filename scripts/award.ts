/** Makes the folder of a decision from a list that an office has: `npm run award -- <list.xlsx> …`; `-- --help` explains it. */
import { resolve } from 'node:path';
import { openFolders, runCommand } from '../src/authoring/command.ts';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { takeAwards } from '../src/awards/taking/run.ts';
import { getCallerFolder } from '../src/folders.ts';
import { messageLanguage } from '../src/gate/report.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { awardingWords } from '../src/strings/awarding.ts';
import { Stop } from '../src/strings/stop.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(async () => {
  const words = awardingWords(messageLanguage());
  const { values, positionals } = parseCommandArgs({
    allowPositionals: true,
    options: {
      number: { type: 'string' },
      day: { type: 'string' },
      issuer: { type: 'string' },
      title: { type: 'string' },
      to: { type: 'string' },
      look: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(words.help);
    return 0;
  }
  const [named] = positionals;
  if (named === undefined) throw new Stop(words.nothingNamed, 2);
  const folders = openFolders();
  const request = { ...values, list: resolve(getCallerFolder(), named) };
  return takeAwards(request, { folders, moment: getReleaseMoment(), print: (line) => print(line) });
});
