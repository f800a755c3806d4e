import { parseCommandArgs } from '../../authoring/command-args.ts';
import { messageLanguage } from '../../gate/report.ts';
import { importingWords } from '../../strings/importing.ts';
import { Stop } from '../../strings/stop.ts';

/** What was typed behind `npm run import --`. */
export interface ImportFlags {
  paths: string[];
  section: string | undefined;
  /** The file of a map from what was before to sections. */
  sections: string | undefined;
  year: string | undefined;
  /** The host from which pictures are fetched. */
  fetch: string | undefined;
  /** Whether only what is doubtful or was not taken is told. */
  doubtful: boolean;
  places: boolean;
  renew: boolean;
  lossy: boolean;
  look: boolean;
  yes: boolean;
  help: boolean;
}

/** Reads what was typed. Throws a `Stop` for what cannot be meant. */
export function parseImportFlags(args: readonly string[]): ImportFlags {
  const words = importingWords(messageLanguage());
  const { values, positionals } = parseCommandArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      section: { type: 'string' },
      sections: { type: 'string' },
      year: { type: 'string' },
      fetch: { type: 'string' },
      places: { type: 'boolean', default: false },
      doubtful: { type: 'boolean', default: false },
      renew: { type: 'boolean', default: false },
      lossy: { type: 'boolean', default: false },
      look: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { section, sections, year, fetch } = values;
  const flags = { ...values, section, sections, year, fetch, paths: positionals };
  if (flags.help) return flags;
  if (positionals.length === 0) throw new Stop(words.nothingNamed, 2);
  if (year !== undefined && !/^(?:19|20)\d{2}$/u.test(year)) throw new Stop(words.badYear(year), 2);
  if (fetch !== undefined && !/^[\w.-]+(?::\d{1,5})?$/u.test(fetch)) throw new Stop(words.badHost(fetch), 2);
  return flags;
}
