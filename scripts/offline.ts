/**
 * Makes the offline edition of the finished site as one ZIP: `npm run offline`, with `--year`, `--section`,
 * `--without-images`, `--out`, `--date`, `--sign`; with `--originals` the bag of the untouched photographs instead. Exit codes: 0 made, 1 not made, 2 called wrongly, 75 a build or
 * another packing is running.
 */
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { getFolders } from '../src/folders.ts';
import { makeEdition, type MadeEdition } from '../src/offline/make-edition.ts';
import { makeOriginals, type MadeOriginals } from '../src/offline/originals/make-originals.ts';
import { showProgress } from '../src/strings/progress.ts';
import { explainFailure, offlineWords } from '../src/offline/stop.ts';
import { withBuildLock } from '../src/release/swap/with-build-lock.ts';
import { Stop } from '../src/strings/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';

const words = offlineWords();

/** What was asked for, or what to say where that is not clear. */
function readArguments() {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseCommandArgs({
      options: {
        year: text,
        section: text,
        'without-images': { type: 'boolean', default: false },
        out: text,
        date: text,
        sign: text,
        originals: { type: 'boolean', default: false },
      },
    });
    return values.year === undefined || /^\d{4}$/u.test(values.year) ? values : words.stopped.usage;
  } catch (error) {
    return error instanceof Stop ? error.message : words.stopped.usage;
  }
}

const formatMegabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

function tellEdition({ file, files, bytes }: MadeEdition): string {
  return words.progress.finished(file, files, formatMegabytes(bytes));
}

function tellOriginals({ file, bytes, counts }: MadeOriginals): string {
  const sum = Object.values(counts).reduce((total, each) => total + each, 0) - counts['not-held'];
  const said = words.progress.finished(file, sum, formatMegabytes(bytes));
  return [said, words.originals.counts(counts), words.originals.private].join('\n');
}

const values = readArguments();
if (typeof values === 'string') {
  void complain(values);
  process.exitCode = 2;
} else {
  const progress = showProgress(process.stderr);
  try {
    const { 'without-images': withoutImages, originals, ...asked } = values;
    const folders = getFolders();
    const options = {
      ...asked,
      withImages: !withoutImages,
      folders,
      password: process.env['BANTIN_SIGN_PASSWORD'],
      onProgress: progress.update,
    };
    const made = await withBuildLock(folders, async () =>
      originals ? tellOriginals(await makeOriginals(options)) : tellEdition(await makeEdition(options)),
    );
    progress.end();
    print(made);
  } catch (error) {
    progress.end();
    void complain(explainFailure(error));
    process.exitCode = error instanceof Stop ? error.exitCode : 1;
  }
}
