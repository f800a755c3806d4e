import { PROGRAM } from '../../program.ts';
import type { Strings } from '../../strings/strings.ts';
import { ATTACHED_FILES } from '../attached/attached-files.ts';
import type { Predecessor } from '../former/predecessor.ts';
import { VERIFIER } from '../package/own.ts';
import { PROGRAM_ARCHIVE } from '../program-files.ts';
import { PUBLIC_KEY_FILE, SIGNED_FILE } from '../package/signing.ts';

/** What the read-me file tells. */
export interface ReadMeFacts {
  siteTitle: string;
  office: string;
  url: string;
  /** In words. */
  day: string;
  /** Who can be asked, as far as the office says. */
  contact: string;
  /** The first and the last year with bulletins, and how much there is. */
  years: { first: string; last: string } | undefined;
  bulletins: number;
  photographs: number;
  /** The top folder of the package. */
  folder: string;
  withImages: boolean;
  /** The edition before, where it was given. */
  predecessor: Predecessor | undefined;
  /** What the office lets be done with the package; undefined where it does not say. */
  permission: string | undefined;
  isSigned: boolean;
  isPartial: boolean;
  hasBooks: boolean;
  hasPdf: boolean;
  /** The moment at which the site is built again as it was. */
  releaseMoment: string;
  /** Whether files had to be given other names. */
  hasRenamed: boolean;
}

/**
 * The read-me file, plain text for someone who finds the package in thirty years: what it is, how to open it, where its parts are,
 * and how to verify it with tools that every system has. Lines end in CR LF, which every editor displays correctly.
 */
export function buildReadMe(facts: ReadMeFacts, words: Strings['offline']['readMe']): string {
  const rooms: [path: string, text: string][] = [
    ['index.html', words.rooms.index],
    ['contents.html', words.rooms.contents],
    ['data/site/', words.rooms.site],
    ['data/content/', facts.withImages ? words.rooms.content : words.rooms.contentWithoutImages],
    ['data/tables/', words.rooms.tables],
  ];
  if (facts.withImages && !facts.isPartial) rooms.push(['data/web-archive/', words.rooms.webArchive]);
  if (facts.hasBooks)
    rooms.push(['data/books/', facts.hasPdf ? words.rooms.booksWithPdf : words.rooms.books]);
  rooms.push(['data/program/', words.rooms.program]);
  rooms.push(['manifest-*.txt', words.rooms.manifests]);
  const { years, bulletins, photographs } = facts;
  const lines = [
    `${facts.siteTitle} - ${facts.office}`,
    ...(facts.contact === '' ? [] : [facts.contact]),
    '',
    words.what(facts.day, facts.url),
    ...(years ? [words.counts({ ...years, bulletins, photographs })] : []),
    '',
    words.open,
    '',
    words.holds,
    ...rooms.map(([path, text]) => `  ${path.padEnd(20)} ${text}`),
    '',
    words.check,
    `  ${words.checkWithPython}`,
    `    python3 ${VERIFIER}`,
    `  ${words.checkWithProgram(PROGRAM)}`,
    `    npm run verify -- ${facts.folder}.zip`,
    '  Linux:',
    '    sha512sum -c tagmanifest-sha512.txt',
    '    sha512sum -c manifest-sha512.txt',
    '  macOS:',
    '    shasum -a 512 -c tagmanifest-sha512.txt',
    '    shasum -a 512 -c manifest-sha512.txt',
    '  Windows (PowerShell):',
    '    Get-Content tagmanifest-sha512.txt, manifest-sha512.txt | ForEach-Object { $h, $f = $_ -split "  ", 2',
    '      if ((Get-FileHash $f -Algorithm SHA512).Hash -ne $h) { "FAILED: $f" } }',
    words.checkResult,
    ...(facts.isSigned ? listSignatureSteps(facts.folder, words) : []),
    '',
    words.attached,
    '  OpenSSL:',
    ...listAttachedSteps(),
    '',
    facts.predecessor ? words.predecessor(facts.predecessor) : words.noPredecessor,
    '',
    facts.permission === undefined ? words.noPermission : words.permission(facts.permission),
    '',
    words.sources,
    ...(facts.hasRenamed ? [words.renamed] : []),
    '',
    ...(facts.withImages
      ? [words.rebuild(PROGRAM, `data/${PROGRAM_ARCHIVE}`), ...listRebuildingSteps(facts.releaseMoment)]
      : [words.noRebuilding]),
    ...(facts.withImages && facts.isPartial ? [words.part] : []),
    '',
    words.formats,
    ...(facts.hasPdf ? [words.pdf] : []),
    '',
  ];
  return lines.join('\r\n');
}

/** How the site is built again, in the folder of the program beside that of the package, as it was at a moment. */
function listRebuildingSteps(moment: string): string[] {
  return [
    '    npm ci',
    '    npm run offline -- --sources ../goi --out ../nguon',
    '    rm -rf public && cp -R ../nguon/public .',
    `    BANTIN_CONTENT=../nguon/noi-dung BANTIN_RELEASE_MOMENT=${moment} npm run build`,
  ];
}

/** How the signature is checked, with a key that lies outside the package: its own proves nothing about who signed. */
export function listSignatureSteps(folder: string, words: Strings['offline']['readMe']): string[] {
  const key = `../${PUBLIC_KEY_FILE}`;
  return [
    '',
    words.signature,
    '  Python:',
    `    python3 ${VERIFIER} ${key}`,
    `  ${PROGRAM}:`,
    `    npm run verify -- ${folder}.zip --public-key ${PUBLIC_KEY_FILE}`,
    '  minisign:',
    `    minisign -V -p ${key} -m ${SIGNED_FILE}`,
  ];
}

/** How signatures and time stamps of other programs are checked, which may be put into the package after it was made. */
function listAttachedSteps(): string[] {
  return [
    `    openssl cms -verify -binary -inform DER -in ${ATTACHED_FILES.p7s} -content ${SIGNED_FILE} -CAfile ../ca.pem -purpose any -out ../ket-qua.txt`,
    `    openssl ts -verify -in ${ATTACHED_FILES.tsr} -data ${SIGNED_FILE} -CAfile ../ca.pem`,
  ];
}
