/** Formats the text of bulletins and pages: `npm run format`, `npm run format -- --check`, `-- --help`. */
import { commandWords, openFolders, runCommand } from '../src/authoring/command.ts';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { formatFiles } from '../src/authoring/format/format-files.ts';
import { print } from '../src/strings/terminal.ts';

await runCommand(async () => {
  const words = commandWords().format;
  const { values, positionals } = parseCommandArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    print(words.help);
    return 0;
  }
  const tell = {
    changed: values.check ? words.wouldFormat : words.formatted,
    unprovable: words.unprovable,
    faulty: words.faulty,
  };
  const counts = await formatFiles(openFolders().content, positionals, values.check, (file, outcome) => {
    if (outcome !== 'same') print(tell[outcome](file));
  });
  print(values.check ? words.checkSum(counts) : words.sum(counts));
  if (counts.faulty > 0) print(words.faultyHint);
  if (values.check && counts.changed > 0) print(words.checkHint);
  return counts.faulty > 0 || (values.check && counts.changed > 0) ? 1 : 0;
});
