/**
 * Checks a package, packed or unpacked, with nothing but what lies in it: `npm run verify -- <zip or folder>`. Exit codes:
 * 0 whole, 1 not whole, 2 called wrongly or nothing there to check.
 */
import { readFile } from 'node:fs/promises';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { MinisignFault, parsePublicKey, type PublicKey } from '../src/offline/minisign-keys.ts';
import { showProgress } from '../src/strings/progress.ts';
import { offlineWords } from '../src/offline/stop.ts';
import { formatVerification } from '../src/offline/verify/format.ts';
import { NoPackage, openPackage } from '../src/offline/verify/open-package.ts';
import { verifyPackage } from '../src/offline/verify/verify-package.ts';
import { Stop } from '../src/strings/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';
import { makeVisible, reasonOf } from '../src/strings/visible.ts';

const words = offlineWords().verify;

/** What was asked for, or what to say where that is not clear. */
function readArguments(): { path: string; publicKey: string | undefined } | string {
  try {
    const options = { 'public-key': { type: 'string' } } as const;
    const { values, positionals } = parseCommandArgs({ options, allowPositionals: true });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) return words.usage;
    return { path, publicKey: values['public-key'] };
  } catch (error) {
    return error instanceof Stop ? error.message : words.usage;
  }
}

async function readPublicKey(file: string): Promise<PublicKey> {
  // What minisign calls -P, the key itself, is taken as well.
  return parsePublicKey(await readFile(file, 'utf8').catch(() => file));
}

async function run(path: string, publicKey: string | undefined): Promise<number> {
  const key = publicKey === undefined ? undefined : await readPublicKey(publicKey);
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

function explain({ fault, form, rescue }: NoPackage, path: string): string {
  const place = typeof form === 'object' ? makeVisible(form.entry) : words.endOfZip;
  const lost = rescue?.lost === undefined ? undefined : makeVisible(rescue.lost);
  return words.noPackage[fault](path, place, words.rescue({ files: rescue?.files ?? 0, lost }));
}

const called = readArguments();
if (typeof called === 'string') {
  void complain(called);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(called.path, called.publicKey);
  } catch (error) {
    if (error instanceof NoPackage) void complain(explain(error, called.path));
    else if (error instanceof MinisignFault) void complain(words.badKey(called.publicKey ?? ''));
    else void complain(reasonOf(error));
    process.exitCode = error instanceof NoPackage && error.fault.endsWith('-zip') ? 1 : 2;
  }
}
