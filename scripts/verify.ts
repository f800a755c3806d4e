/**
 * Checks a package, packed or unpacked, with nothing but what lies in it: `npm run verify -- <zip or folder>`; or every edition in a
 * folder of them, and writes what it found beside them. Exit codes: 0 whole, 1 not whole, 2 called wrongly or nothing there to check.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { MinisignFault, parsePublicKey, type PublicKey } from '../src/offline/minisign-keys.ts';
import { offlineWords } from '../src/offline/stop.ts';
import { BadLog, compareWithLog, readLatestLog, writeLog } from '../src/offline/verify/fixity-log.ts';
import { formatRecord, formatVerification } from '../src/offline/verify/format.ts';
import { listEditions } from '../src/offline/verify/list-editions.ts';
import { NoPackage, openPackage } from '../src/offline/verify/open-package.ts';
import { verifyEditions, type VerifiedEdition } from '../src/offline/verify/verify-editions.ts';
import { verifyPackage } from '../src/offline/verify/verify-package.ts';
import { PROGRAM } from '../src/program.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { showProgress } from '../src/strings/progress.ts';
import { Stop } from '../src/strings/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';
import { makeVisible, reasonOf } from '../src/strings/visible.ts';
import { dayOfMoment } from '../src/vietnamese/times.ts';

const words = offlineWords().verify;

/** The folder of logs among editions, where no other is named. */
const LOGS = 'nhat-ky-kiem-tra';

/** Archives work by the day of Vietnam, wherever the machine stands. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

interface Called {
  path: string;
  publicKey: string | undefined;
  logs: string | undefined;
}

/** What was asked for, or what to say where that is not clear. */
function readArguments(): Called | string {
  try {
    const options = { 'public-key': { type: 'string' }, log: { type: 'string' } } as const;
    const { values, positionals } = parseCommandArgs({ options, allowPositionals: true });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) return words.usage;
    return { path, publicKey: values['public-key'], logs: values.log };
  } catch (error) {
    return error instanceof Stop ? error.message : words.usage;
  }
}

async function readPublicKey(file: string): Promise<PublicKey> {
  // What minisign calls -P, the key itself, is taken as well.
  return parsePublicKey(await readFile(file, 'utf8').catch(() => file));
}

async function verifyOne(path: string, key: PublicKey | undefined): Promise<number> {
  const bag = await openPackage(path);
  const progress = showProgress(process.stderr);
  try {
    const onFile = (done: number, total: number): void => progress.update(words.progress(done, total));
    const result = await verifyPackage(bag, { key, onFile });
    progress.end();
    print(formatVerification(result, words));
    return result.findings.length === 0 ? 0 : 1;
  } finally {
    progress.end();
    bag.close();
  }
}

/** Verifies every edition of a folder and compares with the log before; the new log is written before anything is summed up. */
async function verifyMany(
  folder: string,
  names: readonly string[],
  key: PublicKey | undefined,
  logs: string,
): Promise<number> {
  const former = await readLatestLog(logs);
  const found = await verifyEditions(folder, names, key, (done) => print(tellEdition(done, folder)));
  const editions = compareWithLog(found, former);
  const day = dayOfMoment(getReleaseMoment(), TIME_ZONE);
  await writeLog(logs, { day, program: PROGRAM, editions }, words);
  print(
    ['', ...editions.map((each) => formatRecord(each, words)), '', words.log.written(logs, former?.day)].join(
      '\n',
    ),
  );
  return editions.every(({ state, since }) => state === 'whole' && since !== 'replaced') ? 0 : 1;
}

function tellEdition({ found, result }: VerifiedEdition, folder: string): string {
  const path = join(folder, found.edition);
  const says = result instanceof NoPackage ? explain(result, path) : formatVerification(result, words);
  return `${makeVisible(found.edition)}\n${says.replaceAll(/^/gmu, '  ')}`;
}

function explain({ fault, form, rescue }: NoPackage, path: string): string {
  const place = typeof form === 'object' ? makeVisible(form.entry) : words.endOfZip;
  const lost = rescue?.lost === undefined ? undefined : makeVisible(rescue.lost);
  return words.noPackage[fault](path, place, words.rescue({ files: rescue?.files ?? 0, lost }));
}

async function run({ path, publicKey, logs }: Called): Promise<number> {
  const key = publicKey === undefined ? undefined : await readPublicKey(publicKey);
  const names = await listEditions(path);
  if (names) return verifyMany(path, names, key, logs ?? join(path, LOGS));
  if (logs !== undefined) throw new Stop(words.log.onlyForMany, 2);
  return verifyOne(path, key);
}

const called = readArguments();
if (typeof called === 'string') {
  void complain(called);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(called);
  } catch (error) {
    if (error instanceof NoPackage) void complain(explain(error, called.path));
    else if (error instanceof MinisignFault) void complain(words.badKey(called.publicKey ?? ''));
    else if (error instanceof BadLog) void complain(words.log.bad(error.message));
    else void complain(reasonOf(error));
    process.exitCode = error instanceof NoPackage && error.fault.endsWith('-zip') ? 1 : 2;
  }
}
