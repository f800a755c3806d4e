/**
 * Makes the offline edition of the finished site as one ZIP: `npm run offline`, with `--year`, `--section`,
 * `--without-images`, `--out`, `--date`, `--sign`. Exit codes: 0 made, 1 not made, 2 called wrongly, 75 a build or
 * another packing is running.
 */
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { getFolders } from '../src/folders.ts';
import { makeEdition } from '../src/offline/make-edition.ts';
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
      },
    });
    return values.year === undefined || /^\d{4}$/u.test(values.year) ? values : words.stopped.usage;
  } catch (error) {
    return error instanceof Stop ? error.message : words.stopped.usage;
  }
}

const values = readArguments();
if (typeof values === 'string') {
  void complain(values);
  process.exitCode = 2;
} else {
  const progress = showProgress(process.stderr);
  try {
    const { 'without-images': withoutImages, ...asked } = values;
    const folders = getFolders();
    const { file, files, bytes } = await withBuildLock(folders, () =>
      makeEdition({
        ...asked,
        withImages: !withoutImages,
        folders,
        password: process.env['BANTIN_SIGN_PASSWORD'],
        onProgress: progress.update,
      }),
    );
    progress.end();
    print(words.progress.finished(file, files, (bytes / 1_000_000).toFixed(1)));
  } catch (error) {
    progress.end();
    void complain(explainFailure(error));
    process.exitCode = error instanceof Stop ? error.exitCode : 1;
  }
}
