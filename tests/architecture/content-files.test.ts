import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/project.ts';

/** What opens files by a way of its own, by what lies there: never what others have written into the content or `public`. */
const OTHERS: Readonly<Record<string, string>> = {
  'the one way itself, and listed files opened with its flags':
    'src/files/read-content-file.ts src/bulletins/reading/recall.ts',
  'files that an editor names to the command that brings them in':
    'src/authoring/new/create.ts src/importing/reading/source-file.ts',
  'an office’s repository, and the files of this program':
    'src/authoring/office/env-line.ts src/authoring/office/files.ts src/authoring/office/record.ts src/authoring/office/renew.ts ' +
    'src/authoring/office/run.ts src/files/fingerprint.ts src/folders.ts src/images/preview-font.ts ' +
    'src/offline/program-files.ts src/offline/read-verifier.ts src/upgrade/check-with.ts src/upgrade/run.ts',
  'what this program wrote: caches, locks, seals, reports':
    'src/libre-office.ts src/files/atomic-file.ts src/release/swap/recover-swap.ts src/release/urgent/alone.ts src/bulletins/reading/report-file.ts src/files/lock.ts src/files/originals.ts src/files/replace-file.ts src/files/seal.ts ' +
    'src/files/sealed-file.ts src/images/derivative-cache.ts src/images/memory.ts src/importing/run/journal.ts src/offline/in-progress.ts ' +
    'src/offline/attached/ask-openssl.ts ' +
    'src/release/build/attachment-texts.ts src/release/due/due.ts src/release/returned/look-memory.ts src/search/make-part.ts src/search/write-index.ts',
  'finished sites and what lies in them':
    'src/fleet/run-step.ts src/fleet/run.ts src/fleet/survey.ts src/fleet/take-turn.ts ' +
    'src/judging/open-site.ts src/offline/epub/chapter.ts src/offline/foreign-parts.ts src/offline/release.ts ' +
    'src/offline/pdf/page-numbers.ts src/offline/pdf/printer.ts src/offline/pdf/set-dates.ts src/offline/pdf/write-year.ts ' +
    'src/offline/search/chunks.ts src/offline/search/lookup-chunks.ts src/offline/site-items.ts src/offline/transform/scripts.ts src/offline/web-archive/write-wacz.ts ' +
    'src/release/build/forget-taken-back.ts src/release/build/verify-build.ts ' +
    'src/release/hosting/redirects.ts src/release/returned/taken-since.ts src/release/swap/hold.ts ' +
    'src/release/swap/manifest.ts src/release/urgent/origin.ts src/release/verify/scan.ts src/watching/site/expected.ts',
  'editions, and the files packed into them':
    'src/offline/formats/inventory.ts src/offline/package/append-to-zip.ts src/offline/package/bag.ts src/offline/package/zip.ts src/offline/verify/open-package.ts ' +
    'src/offline/verify/rescue.ts src/offline/verify/zip-form.ts',
};

/** An import of a function that opens a file for reading, or of all functions of the file system. */
const OPENING =
  /import (?:\* as \w+|\w+|\{[^}]*\b(?:readFile|readFileSync|createReadStream|open|openSync)\b[^}]*\}) from '(?:node:)?fs/u;

/** Commands that open files of their own choice, by what those are: what a person names is opened by `readNamedFile`. */
const COMMANDS: Readonly<Record<string, string>> = {
  'the program’s own files and handbook':
    'scripts/check-node.mjs scripts/handbook.ts scripts/make-heading-font.ts scripts/bench-lighthouse.ts scripts/test-faults.ts',
  'finished sites and artefacts, and what a build has made':
    'scripts/local-nginx.ts scripts/reproduction.ts scripts/screenshots.ts',
};

test('a command opens what a person names in one way only, which waits for no pipe and no device', () => {
  const opening = globSync('scripts/**/*.{ts,mjs}', { cwd: PROJECT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => OPENING.test(readFileSync(join(PROJECT, path), 'utf8')));
  const known = Object.values(COMMANDS).flatMap((paths) => paths.split(' '));
  expect(opening.sort()).toEqual(known.sort());
});

test('a file of the content is read in one way only, which opens no link, no device and no pipe', () => {
  const opening = globSync('src/**/*.{ts,mjs}', { cwd: PROJECT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => OPENING.test(readFileSync(join(PROJECT, path), 'utf8')));
  const known = Object.values(OTHERS).flatMap((paths) => paths.split(' '));
  expect(opening.sort()).toEqual(known.sort());
});
