import { resolve } from 'node:path';
import { parseCommandArgs } from '../../authoring/command-args.ts';
import { getCallerFolder, type Folders } from '../../folders.ts';
import { askDue } from '../../release/due/due.ts';
import { Stop } from '../../strings/stop.ts';
import { reasonOf } from '../../strings/visible.ts';
import { watchingWords, type WatchingWords } from '../words.ts';
import { readArtefact, readBuilt, type ExpectedSite } from './expected.ts';
import { EXIT_CODES, findWorst } from './finding.ts';
import { formatReport, headline } from './report.ts';
import { watchSite } from './watch-site.ts';

/** What the command is given by the process that runs it. Both may throw, where a setting is wrong. */
export interface WatchProcess {
  getFolders: () => Folders;
  getMoment: () => string;
  print: (text: string) => void;
}

/**
 * `npm run watch`: prints the report of a site and returns the exit code that monitors know. Whatever goes wrong besides the site is
 * unknown to them (3), and told on standard output, because they read nothing else.
 */
export async function runWatch(args: readonly string[], circumstances: WatchProcess): Promise<number> {
  const words = watchingWords();
  const { print } = circumstances;
  try {
    const asked = readArguments(args, words);
    if (asked === 'help') {
      print(words.help);
      return EXIT_CODES.ok;
    }
    const { every, against } = asked;
    const folders = circumstances.getFolders();
    const moment = circumstances.getMoment();
    const isElsewhere = against !== undefined;
    const expected = isElsewhere
      ? await readArtefact(resolve(getCallerFolder(), against), folders)
      : await readBuilt(folders);
    const url = readAddress(asked.address, expected, words);
    const due = isElsewhere ? undefined : await askDue(folders, moment);
    const findings = await watchSite({ url, expected, due, moment, every }, words);
    print(formatReport(url, findings, words));
    return EXIT_CODES[findWorst(findings.map(({ state }) => state))];
  } catch (error) {
    print(headline('unknown', error instanceof Stop ? error.message : words.failed(reasonOf(error))));
    return EXIT_CODES.unknown;
  }
}

interface Asked {
  address: string | undefined;
  against: string | undefined;
  every: number;
}

function readArguments(args: readonly string[], words: WatchingWords): Asked | 'help' {
  const { values, positionals } = parseCommandArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      against: { type: 'string' },
      every: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const [address, ...others] = positionals;
  if (others.length > 0) throw new Stop(words.badAddress(positionals.join(' ')));
  if (!/^\d{1,4}(?:\.\d{1,3})?$/u.test(values.every)) throw new Stop(words.badHours(values.every));
  return { address, against: values.against, every: Number(values.every) };
}

/** The address of the site that was named, else of the release, with a slash at its end. */
function readAddress(named: string | undefined, { present }: ExpectedSite, words: WatchingWords): string {
  const text = named ?? present?.url;
  if (text === undefined) throw new Stop(words.noAddress);
  const url = URL.parse(text);
  if (!url || !/^https?:$/u.test(url.protocol) || /[?#]/u.test(text)) throw new Stop(words.badAddress(text));
  return url.href.replace(/\/?$/u, '/');
}
