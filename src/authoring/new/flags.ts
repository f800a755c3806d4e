import { parseCommandArgs } from '../command-args.ts';

/** What an editor gave on the command line, as typed. */
export interface GivenFlags {
  title?: string;
  date?: string;
  'end-date'?: string;
  session?: string;
  /** Not `--location`: npm has an option of that name, and drops a value that is none of its own without telling anybody. */
  where?: string;
  place?: string;
  section?: string;
  byline?: string;
  'published-on'?: string;
  slug?: string;
  status?: string;
  /** The bulletin (`2026/slug`) to which photographs are added, instead of making one. */
  to?: string;
  attendee: string[];
  photo: string[];
  alt: string[];
  attach: string[];
}

const text = { type: 'string' } as const;
const texts = { ...text, multiple: true, default: [] as string[] } as const;

/** The flags of `npm run new`, as `parseArgs` describes them. */
export const newFlags = {
  title: text,
  date: text,
  'end-date': text,
  session: text,
  where: text,
  place: text,
  section: text,
  byline: text,
  'published-on': text,
  slug: text,
  status: text,
  to: text,
  attendee: texts,
  photo: texts,
  alt: texts,
  attach: texts,
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Parses the flags of `npm run new`. Throws for an unknown flag; `runCommand` explains it. */
export function parseFlags(args: readonly string[]): { given: GivenFlags; help: boolean; yes: boolean } {
  const { values } = parseCommandArgs({ args: [...args], options: newFlags });
  const { help, yes, ...given } = values;
  return { given, help, yes };
}
