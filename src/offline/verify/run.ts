import { join } from 'node:path';
import { PROGRAM } from '../../program.ts';
import { getReleaseMoment } from '../../release-moment.ts';
import { showProgress } from '../../strings/progress.ts';
import { Stop } from '../../strings/stop.ts';
import { makeVisible } from '../../strings/visible.ts';
import { dayOfMoment } from '../../vietnamese/times.ts';
import type { PublicKey } from '../minisign-keys.ts';
import { offlineWords } from '../stop.ts';
import { compareWithLog, readLatestLog, writeLog } from './fixity-log.ts';
import { explainNoPackage, formatRecord, formatVerification } from './format.ts';
import { listEditions } from './list-editions.ts';
import { NoPackage, openPackage } from './open-package.ts';
import { verifyEditions, type VerifiedEdition } from './verify-editions.ts';
import { verifyPackage } from './verify-package.ts';

/** The folder of logs among editions, where no other is named. */
const LOGS = 'nhat-ky-kiem-tra';

/** Archives work by the day of Vietnam, wherever the machine stands. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** What is asked of `npm run verify`. */
export interface VerifyRequest {
  /** A ZIP, a folder that it was unpacked to, or one of several editions. */
  path: string;
  key: PublicKey | undefined;
  /** Where logs of many editions are kept, when it is not among them. */
  logs: string | undefined;
}

/** Verifies an edition, or each of a folder of them, and prints what was found. Returns the exit code: 0 whole, 1 not whole. */
export async function runVerify(
  { path, key, logs }: VerifyRequest,
  print: (text: string) => void,
): Promise<number> {
  const names = await listEditions(path);
  if (names) return verifyMany(path, names, key, logs ?? join(path, LOGS), print);
  if (logs !== undefined) throw new Stop(offlineWords().verify.log.onlyForMany, 2);
  return verifyOne(path, key, print);
}

async function verifyOne(
  path: string,
  key: PublicKey | undefined,
  print: (text: string) => void,
): Promise<number> {
  const words = offlineWords().verify;
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
  print: (text: string) => void,
): Promise<number> {
  const words = offlineWords().verify;
  const former = await readLatestLog(logs);
  const found = await verifyEditions(folder, names, key, (done) => print(tellEdition(done, folder)));
  const editions = compareWithLog(found, former);
  const day = dayOfMoment(getReleaseMoment(), TIME_ZONE);
  await writeLog(logs, { day, program: PROGRAM, editions }, words);
  const lines = editions.map((each) => formatRecord(each, words));
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
