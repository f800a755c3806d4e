import type { CheckWords } from './check.vi.ts';

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What `npm run check` says in English. */
export const checkEn: CheckWords = {
  count: (errors, warnings) =>
    [
      ...(errors > 0 ? [count(errors, 'error')] : []),
      ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ].join(', '),
  clean: (bulletins) => `Checked ${count(bulletins, 'bulletin')}: no errors, no warnings.`,
  sum: (bulletins, found, files) =>
    `Checked ${count(bulletins, 'bulletin')}: ${found} in ${count(files, 'file')}.`,
  nothingSelected: 'None of these files belongs to the content folder.',
  noFile: (path, near) => `There is no file or folder ${path}.${near ? ` Did you mean ${near}?` : ''}`,
  repairable: (number, command) => `Can be repaired: ${count(number, 'place')}, with ${command}`,
  asAbove: 'As above.',
  howToSilence:
    'Warnings stop nothing. To excuse a file from one, add to its frontmatter lint: [{ rule: BT-…, reason: "…" }]',
  unknown: (file, keys) => `${file} leaves unknown: ${keys}. Pages say “no information yet” there.`,
  howToRead: 'Every code is explained, with a wrong and a right example, in MA-LOI.md',
  changed: (file) => `repaired ${file}`,
  split: (file, line, lines) => `set ${lines} lines apart from ${file}:${line} on`,
  renamed: (file, to) => `renamed ${file} to ${to}`,
  proposed: (file, fields) => `${file} said: add to this picture in images, if it is right: ${fields}`,
  left: {
    'saved-meanwhile': (file) => `left alone ${file}: another program has just saved it; run this again`,
    'name-taken': (file) => `left alone ${file}: another file has the new name`,
    damaged: (file) => `left alone ${file}: the picture might not stay as it is`,
  },
  written: (file) => `Report: ${file}`,
  unknownFormat: (given, known) => `--format does not know “${given}”. Use one of: ${known.join(', ')}.`,
  help: `Checks everything in the content folder, without building.

  npm run check                              checks everything
  npm run check -- 2026/slug                 checks one bulletin, one folder or some files only
  npm run check -- --fix                     repairs invisible characters, decomposed letters, file names (marks,
                                             blanks, capitals) and their mentions, signs taken for markup,
                                             lines run together, links that go through others; changes no word
  npm run check -- --fix-photos              removes what cameras wrote (EXIF, GPS) from picture files;
                                             changes no picture; the untouched file stays in <content>.originals
  npm run check -- --format FORMAT           human (the default), plain, json, github, gitlab
  npm run check -- --output FILE             writes the report into a file
  npm run check -- --files FILE...           these files only; without any, nothing is checked;
                                             - reads the list from standard input

Exit codes: 0 no errors, 1 errors, 2 could not run. Messages are in Vietnamese unless BANTIN_LANG=en.`,
};
