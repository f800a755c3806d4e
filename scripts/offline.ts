/**
 * Makes the offline edition of the finished site as one ZIP: `npm run offline`, with `--year`, `--section`,
 * `--without-images`, `--pdf`, `--out`, `--date`, `--sign`, `--compare`; with `--originals` the bag of the untouched photographs
 * instead. Of an edition that is there, `--attach` puts a signature of another program into it, and `--sources` copies its sources
 * out. Exit codes: 0 made, 1 not made, 2 called wrongly, 75 a build or another packing is running.
 */
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { getFolders } from '../src/folders.ts';
import { attachFile } from '../src/offline/attached/attach.ts';
import { takeSources } from '../src/offline/former/take-sources.ts';
import { makeEdition, type MadeEdition } from '../src/offline/make-edition.ts';
import { makeOriginals, type MadeOriginals } from '../src/offline/originals/make-originals.ts';
import { showProgress } from '../src/strings/progress.ts';
import { explainFailure, offlineWords } from '../src/offline/stop.ts';
import { formatChanges } from '../src/offline/tables/changes.ts';
import { withBuildLock } from '../src/release/swap/with-build-lock.ts';
import { Stop } from '../src/strings/stop.ts';
import { makeVisible } from '../src/strings/visible.ts';
import { complain, print } from '../src/strings/terminal.ts';

const words = offlineWords();

/** What the command does instead of making an edition, each with the options that mean something to it. */
const OTHERS = { originals: ['out', 'date', 'sign'], attach: [], sources: ['out'] } as const;

/** Whether every option that was given means something: one that is passed over in silence would be missed years later. */
function areOfOneUse(given: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(given).filter((name) => given[name] !== undefined && given[name] !== false);
  const uses = Object.entries(OTHERS).filter(([use]) => names.includes(use));
  return uses.every(([use, options]) =>
    names.every((name) => name === use || options.includes(name as never)),
  );
}

/** What was asked for, or what to say where that is not clear. */
function readArguments() {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseCommandArgs({
      allowPositionals: true,
      options: {
        year: text,
        section: text,
        'without-images': { type: 'boolean', default: false },
        pdf: { type: 'boolean', default: false },
        out: text,
        date: text,
        sign: text,
        compare: text,
        originals: { type: 'boolean', default: false },
        attach: text,
        sources: text,
      },
    });
    if (!areOfOneUse(values)) return words.stopped.usage;
    const [edition, ...others] = positionals;
    const isYear = values.year === undefined || /^\d{4}$/u.test(values.year);
    const isPlaced = (values.attach !== undefined) === (edition !== undefined) && others.length === 0;
    const isTaken = values.sources === undefined || values.out !== undefined;
    return isYear && isPlaced && isTaken ? { ...values, edition } : words.stopped.usage;
  } catch (error) {
    return error instanceof Stop ? error.message : words.stopped.usage;
  }
}

const formatMegabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** Files of the program that are named, of those that were left out. */
const MOST_NAMED = 5;

const nameSome = (paths: readonly string[]): string =>
  paths.slice(0, MOST_NAMED).map(makeVisible).join(', ') + (paths.length > MOST_NAMED ? ', …' : '');

function tellEdition({ file, files, bytes, changes, leftOut }: MadeEdition): string {
  const said = words.progress.finished(file, files, formatMegabytes(bytes));
  return [
    ...(changes ? [formatChanges(changes, words.tables.changes)] : []),
    ...(leftOut.length > 0 ? [words.progress.programLeftOut(leftOut.length, nameSome(leftOut))] : []),
    said,
  ].join('\n');
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
    const {
      'without-images': withoutImages,
      pdf: withPdf,
      originals,
      attach,
      sources,
      edition,
      ...asked
    } = values;
    const folders = getFolders();
    const options = {
      ...asked,
      withImages: !withoutImages,
      withPdf,
      folders,
      password: process.env['BANTIN_SIGN_PASSWORD'],
      onProgress: progress.update,
    };
    const make = async (): Promise<string> =>
      originals ? tellOriginals(await makeOriginals(options)) : tellEdition(await makeEdition(options));
    const made =
      attach !== undefined
        ? words.progress.attached(edition!, await attachFile(attach, edition!))
        : sources !== undefined
          ? words.progress.taken(asked.out!, await takeSources(sources, asked.out!, folders))
          : await withBuildLock(folders, make);
    progress.end();
    print(made);
  } catch (error) {
    progress.end();
    void complain(explainFailure(error));
    process.exitCode = error instanceof Stop ? error.exitCode : 1;
  }
}
