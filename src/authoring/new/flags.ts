import { parseArgs } from 'node:util';

/** What an editor gave on the command line, as typed. */
export interface GivenFlags {
  title?: string;
  date?: string;
  session?: string;
  location?: string;
  place?: string;
  section?: string;
  byline?: string;
  'published-on'?: string;
  slug?: string;
  status?: string;
  photo: string[];
  alt: string[];
}

/** Parses the flags of `npm run new`. Throws for an unknown flag; `runCommand` explains it. */
export function parseFlags(args: readonly string[]): { given: GivenFlags; help: boolean; yes: boolean } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      title: text,
      date: text,
      session: text,
      location: text,
      place: text,
      section: text,
      byline: text,
      'published-on': text,
      slug: text,
      status: text,
      photo: { type: 'string', multiple: true, default: [] },
      alt: { type: 'string', multiple: true, default: [] },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { help, yes, ...given } = values;
  return { given, help, yes };
}
