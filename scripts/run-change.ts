import type { ChangeContext } from '../src/authoring/change/run-status.ts';
import { openFolders, runCommand, type ExitCode } from '../src/authoring/command.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { openRefusals } from '../src/release/refusals/open-refusals.ts';
import { print } from '../src/strings/terminal.ts';

/** A command that changes one bulletin, given its arguments. */
type ChangeCommand = (args: readonly string[], context: ChangeContext) => Promise<ExitCode>;

/** Runs a command that changes one bulletin, with the arguments of this process, at the present moment. */
export async function runChange(command: ChangeCommand): Promise<void> {
  await runCommand(async () => {
    const folders = openFolders();
    return command(process.argv.slice(2), {
      folders,
      refusals: openRefusals(folders),
      moment: getReleaseMoment(),
      print: (line) => print(line),
    });
  });
}
