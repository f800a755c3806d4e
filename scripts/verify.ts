/**
 * Checks a package, packed or unpacked, with nothing but what lies in it: `npm run verify -- <zip or folder>`; or every edition in a
 * folder of them, and writes what it found beside them. Exit codes: 0 whole, 1 not whole, 2 called wrongly or nothing there to check.
 */
import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { readNamedFile } from '../src/files/read-content-file.ts';
import { getFolders } from '../src/folders.ts';
import { MinisignFault, parsePublicKey, type PublicKey } from '../src/offline/minisign-keys.ts';
import { offlineWords } from '../src/offline/stop.ts';
import { BadLog } from '../src/offline/verify/fixity-log.ts';
import { explainNoPackage } from '../src/offline/verify/format.ts';
import { NoPackage } from '../src/offline/verify/open-package.ts';
import { runVerify } from '../src/offline/verify/run.ts';
import { claimOutput } from '../src/release/claim-output.ts';
import { Stop } from '../src/strings/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';
import { reasonOf } from '../src/strings/visible.ts';

const words = offlineWords().verify;

interface Called {
  path: string;
  publicKey: string | undefined;
  logs: string | undefined;
  caFile: string | undefined;
  accepted: readonly string[];
}

/** What was asked for, or what to say where that is not clear. */
function readArguments(): Called | string {
  try {
    const text = { type: 'string' } as const;
    const options = {
      'public-key': text,
      'ca-file': text,
      log: text,
      accept: { type: 'string', multiple: true },
    } as const;
    const { values, positionals } = parseCommandArgs({ options, allowPositionals: true });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) return words.usage;
    const { accept: accepted = [], log: logs, 'ca-file': caFile } = values;
    return { path, publicKey: values['public-key'], logs, caFile, accepted };
  } catch (error) {
    return error instanceof Stop ? error.message : words.usage;
  }
}

/** The file of certificates, when it is one. Throws a `Stop`. */
async function findCertificates(file: string): Promise<string> {
  const text = (await readNamedFile(file).catch(() => Buffer.alloc(0))).toString('latin1');
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw new Stop(words.badCertificates(file), 2);
  return file;
}

async function readPublicKey(file: string): Promise<PublicKey> {
  // What minisign calls -P, the key itself, is taken as well.
  return parsePublicKey((await readNamedFile(file).catch(() => Buffer.from(file))).toString('utf8'));
}

/** Whether a path is that of a folder, which takes logs beside whatever else lies in it. */
async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path)).isDirectory();
}

/** Faults of a path at which there is nothing to verify; any other is one of a package. */
const NOTHING: ReadonlySet<NoPackage['fault']> = new Set(['missing', 'no-bag']);

const called = readArguments();
if (typeof called === 'string') {
  void complain(called);
  process.exitCode = 2;
} else {
  const { path, publicKey, logs, caFile, accepted } = called;
  try {
    const key = publicKey === undefined ? undefined : await readPublicKey(publicKey);
    if (logs !== undefined) await claimOutput(resolve(logs), getFolders(), isFolder);
    const certificates = caFile === undefined ? undefined : await findCertificates(caFile);
    process.exitCode = await runVerify({ path, key, logs, caFile: certificates, accepted }, print);
  } catch (error) {
    if (error instanceof NoPackage) void complain(explainNoPackage(error, path, words));
    else if (error instanceof MinisignFault) void complain(words.badKey(publicKey ?? ''));
    else if (error instanceof BadLog) void complain(words.log.bad(error.message));
    else void complain(reasonOf(error));
    process.exitCode = error instanceof NoPackage && !NOTHING.has(error.fault) ? 1 : 2;
  }
}
