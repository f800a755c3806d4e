import { parseCommandArgs } from '../../authoring/command-args.ts';
import type { Folders } from '../../folders.ts';
import { showProgress } from '../../strings/progress.ts';
import { pathInProject, readShownContent } from '../shown-content.ts';
import { watchingWords } from '../words.ts';
import { checkLinks } from './check-links.ts';
import { listOutsideLinks } from './list-outside.ts';
import { formatLinks } from './report.ts';

/** What the command needs besides its arguments. */
export interface LinksProcess {
  folders: Folders;
  /** The present moment, an ISO date-time with zone. */
  moment: string;
  print: (text: string) => void;
  complain: (text: string) => void;
}

/**
 * `npm run links`: asks for every outside link of what is shown, and returns the exit code: 0 none is broken, 1 some are, or not all
 * bulletins could be read.
 */
export async function runLinks(args: readonly string[], given: LinksProcess): Promise<number> {
  const words = watchingWords();
  const { folders, moment, print, complain } = given;
  const { values } = parseCommandArgs({
    args: [...args],
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    print(words.links.help);
    return 0;
  }
  const content = await readShownContent(folders, moment);
  const links = await listOutsideLinks(content);
  const progress = showProgress(process.stderr);
  const checked = await checkLinks(links, (done) => progress.update(words.links.asked(done, links.length)));
  progress.end();
  const pathOf = (file: string): string => pathInProject(file, folders);
  print(formatLinks(checked, pathOf, words));
  if (content.faulty.length > 0) complain(words.unread(content.faulty.map(pathOf)));
  return content.faulty.length > 0 || checked.some(({ state }) => state === 'broken') ? 1 : 0;
}
