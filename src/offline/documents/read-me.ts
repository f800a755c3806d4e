import type { Strings } from '../../strings/strings.ts';

/** What the plain text for a finder tells. */
export interface ReadMeFacts {
  siteTitle: string;
  office: string;
  url: string;
  /** In words. */
  day: string;
  /** The top folder of the package. */
  folder: string;
  isSigned: boolean;
  hasWebArchive: boolean;
  hasBooks: boolean;
}

/**
 * The plain text for someone who finds the stick in thirty years: what this is, how to open it, what lies where, and how
 * to check it with tools that every system has. Lines end in CR LF, which every editor of every system shows as lines.
 */
export function buildReadMe(facts: ReadMeFacts, words: Strings['offline']['readMe']): string {
  const rooms: [path: string, text: string][] = [
    ['index.html', words.rooms.index],
    ['contents.html', words.rooms.contents],
    ['data/site/', words.rooms.site],
    ['data/content/', words.rooms.content],
    ['data/tables/', words.rooms.tables],
  ];
  if (facts.hasWebArchive) rooms.push(['data/web-archive/', words.rooms.webArchive]);
  if (facts.hasBooks) rooms.push(['data/books/', words.rooms.books]);
  rooms.push(['manifest-*.txt', words.rooms.manifests]);
  const lines = [
    `${facts.siteTitle} - ${facts.office}`,
    words.what(facts.day, facts.url),
    '',
    words.open,
    '',
    words.holds,
    ...rooms.map(([path, text]) => `  ${path.padEnd(20)} ${text}`),
    '',
    words.check,
    '  Linux, macOS:',
    '    sha256sum -c manifest-sha256.txt',
    '    sha256sum -c tagmanifest-sha256.txt',
    '    shasum -a 256 -c manifest-sha256.txt',
    '  Windows (PowerShell):',
    '    Get-Content manifest-sha256.txt | ForEach-Object { $h, $f = $_ -split "  ", 2',
    '      if ((Get-FileHash $f).Hash -ne $h) { "FAILED: $f" } }',
    '  Bantin:',
    `    npm run verify -- ${facts.folder}.zip`,
    ...(facts.isSigned
      ? [
          '  minisign:',
          '    minisign -V -p minisign.pub -x tagmanifest-sha512.txt.minisig -m tagmanifest-sha512.txt',
        ]
      : []),
    '',
    words.again,
    '',
    words.formats,
    '',
  ];
  return lines.join('\r\n');
}
