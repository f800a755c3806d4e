import { basename, dirname, join, resolve } from 'node:path';
import { PROGRAM } from '../../program.ts';
import { getReleaseMoment } from '../../release-moment.ts';
import { showProgress } from '../../strings/progress.ts';
import { Stop } from '../../strings/stop.ts';
import { makeVisible } from '../../strings/visible.ts';
import { dayOfMoment } from '../../vietnamese/times.ts';
import type { PublicKey } from '../minisign-keys.ts';
import { offlineWords } from '../stop.ts';
import { compareWithLog, hasLogs, readLatestLog, writeLog } from './fixity-log.ts';
import { openShelf } from './find-predecessor.ts';
import { explainNoPackage, formatPredecessorFound, formatRecord, formatVerification } from './format.ts';
import { listEditions, type Shelf } from './list-editions.ts';
import { NoPackage, openPackage } from './open-package.ts';
import { verifyEditions, type VerifiedEdition } from './verify-editions.ts';
import { verifyPackage, type VerifyOptions } from './verify-package.ts';

/** The folder of logs among editions, where no other is named. */
const LOGS = 'nhat-ky-kiem-tra';

/** Archives work by the day of Vietnam, wherever the machine stands. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** What is asked of `npm run verify`. */
export interface VerifyRequest {
  /** A ZIP, a folder that it was unpacked to, or one of several editions. */
  path: string;
  key: PublicKey | undefined;
  /** A file of certificates that vouch for attached signatures and time stamps. */
  caFile: string | undefined;
  /** Where logs of many editions are kept, when it is not among them. */
  logs: string | undefined;
  /** Names of editions that are gone or replaced by intent, and are not held against the logs before. */
  accepted: readonly string[];
}

/** What one or many editions are verified with, and how that is told. */
interface Telling {
  keys: VerifyOptions;
  print: (text: string) => void;
}

/** Verifies an edition, or each of a folder of them, and prints what was found. Returns the exit code: 0 whole, 1 not whole. */
export async function runVerify(
  { path, logs, accepted, ...keys }: VerifyRequest,
  print: (text: string) => void,
): Promise<number> {
  const kept = logs ?? join(path, LOGS);
  const shelf = await listEditions(path, logs !== undefined || (await hasLogs(kept)));
  if (shelf) return verifyMany(path, shelf, { logs: kept, accepted }, { keys, print });
  if (logs !== undefined || accepted.length > 0) throw new Stop(offlineWords().verify.log.onlyForMany, 2);
  return verifyOne(path, { keys, print });
}

async function verifyOne(path: string, { keys, print }: Telling): Promise<number> {
  const words = offlineWords().verify;
  const bag = await openPackage(path);
  const progress = showProgress(process.stderr);
  try {
    const onFile = (done: number, total: number): void => progress.update(words.progress(done, total));
    const result = await verifyPackage(bag, { ...keys, onFile });
    progress.end();
    print(formatVerification(result, words));
    const place = resolve(path);
    const predecessor = await openShelf(dirname(place))(basename(place));
    if (predecessor) print(formatPredecessorFound(predecessor, words));
    return result.findings.length === 0 ? 0 : 1;
  } finally {
    progress.end();
    bag.close();
  }
}

/**
 * Verifies every edition of a folder and compares with the log before; the new log is written before anything is summed up. Throws a
 * `Stop` where that log is of a later day, since it would be compared with for ever.
 */
async function verifyMany(
  folder: string,
  { editions: names, others }: Shelf,
  { logs, accepted }: Pick<VerifyRequest, 'accepted'> & { logs: string },
  { keys, print }: Telling,
): Promise<number> {
  const words = offlineWords().verify;
  const day = dayOfMoment(getReleaseMoment(), TIME_ZONE);
  const former = await readLatestLog(logs);
  if (former && former.day > day) throw new Stop(words.log.ahead(join(logs, `${former.day}.json`), day), 2);
  const unknown = accepted.find((name) => !former?.editions.some(({ edition }) => edition === name));
  if (unknown !== undefined) throw new Stop(words.log.notKnown(makeVisible(unknown)), 2);
  const predecessorOf = openShelf(folder);
  const found = await verifyEditions(folder, names, keys, async (done) => {
    print(tellEdition(done, folder));
    const predecessor = await predecessorOf(done.found.edition);
    if (predecessor) print(`  ${formatPredecessorFound(predecessor, words)}`);
  });
  const editions = compareWithLog(found, former, accepted);
  await writeLog(logs, { day, program: PROGRAM, editions }, words);
  const lines = editions.map((each) => formatRecord(each, words));
  const unseen = others.filter((name) => resolve(folder, name) !== resolve(logs)).map(makeVisible);
  if (unseen.length > 0) lines.push('', words.log.unseen(unseen));
  const isGone = editions.some(({ state, since }) => state === 'missing' || since === 'replaced');
  if (isGone) lines.push('', words.log.accept);
  print(['', ...lines, '', words.log.written(logs, former?.day)].join('\n'));
  return editions.every(({ state, since }) => state === 'whole' && since !== 'replaced') ? 0 : 1;
}

function tellEdition({ found, result }: VerifiedEdition, folder: string): string {
  const words = offlineWords().verify;
  const path = join(folder, found.edition);
  const says =
    result instanceof NoPackage ? explainNoPackage(result, path, words) : formatVerification(result, words);
  return `${makeVisible(found.edition)}\n${says.replaceAll(/^/gmu, '  ')}`;
}
