import type { Strings } from '../../strings/strings.ts';
import type { HeldState } from '../originals/list-held.ts';
import { VERIFIER } from '../package/own.ts';
import { listSignatureSteps } from './read-me.ts';

/** What the read-me file of a bag of originals tells. */
export interface OriginalsFacts {
  siteTitle: string;
  office: string;
  day: string;
  /** The top folder of the package. */
  folder: string;
  counts: Readonly<Record<HeldState, number>>;
  isSigned: boolean;
}

/** The read-me file of a bag of originals, plain text with lines that end in CR LF. */
export function buildOriginalsReadMe(
  { siteTitle, office, day, folder, counts, isSigned }: OriginalsFacts,
  { originals: words, readMe }: Pick<Strings['offline'], 'originals' | 'readMe'>,
): string {
  return [
    `${siteTitle} - ${office}`,
    '',
    words.what(day),
    words.counts(counts),
    words.private,
    '',
    '  data/originals/            ' + words.rooms.originals,
    '  data/tables/originals.csv  ' + words.rooms.table,
    '',
    words.check,
    `    python3 ${VERIFIER}`,
    `    npm run verify -- ${folder}.zip`,
    '    sha512sum -c tagmanifest-sha512.txt',
    '    sha512sum -c manifest-sha512.txt',
    ...(isSigned ? listSignatureSteps(folder, readMe) : []),
    '',
  ].join('\r\n');
}
