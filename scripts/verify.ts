/**
 * Checks a package, packed or unpacked, with nothing but what lies in it: `npm run verify -- <zip or folder>`; or every edition in a
 * folder of them, and writes what it found beside them. Exit codes: 0 whole, 1 not whole, 2 called wrongly or nothing there to check.
 */
import { readFile } from 'node:fs/promises';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { MinisignFault, parsePublicKey, type PublicKey } from '../src/offline/minisign-keys.ts';
import { offlineWords } from '../src/offline/stop.ts';
import { BadLog } from '../src/offline/verify/fixity-log.ts';
import { explainNoPackage } from '../src/offline/verify/format.ts';
import { NoPackage } from '../src/offline/verify/open-package.ts';
import { runVerify } from '../src/offline/verify/run.ts';
import { Stop } from '../src/strings/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';
import { reasonOf } from '../src/strings/visible.ts';

const words = offlineWords().verify;

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

const called = readArguments();
if (typeof called === 'string') {
  void complain(called);
  process.exitCode = 2;
} else {
  const { path, publicKey, logs } = called;
  try {
    const key = publicKey === undefined ? undefined : await readPublicKey(publicKey);
    process.exitCode = await runVerify({ path, key, logs }, print);
  } catch (error) {
    if (error instanceof NoPackage) void complain(explainNoPackage(error, path, words));
    else if (error instanceof MinisignFault) void complain(words.badKey(publicKey ?? ''));
    else if (error instanceof BadLog) void complain(words.log.bad(error.message));
    else void complain(reasonOf(error));
    process.exitCode = error instanceof NoPackage && error.fault.endsWith('-zip') ? 1 : 2;
  }
}
