import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { byCodeUnits } from '../../by-code-units.ts';
import type { PublicKey } from '../minisign-keys.ts';
import { ALGORITHMS, type Algorithm } from '../package/bag.ts';
import { SIGNATURE_FILE } from '../package/signing.ts';
import { ATTACHED_FILES } from '../attached/attached-files.ts';
import { checkAttached, type AttachedCheck } from './check-attached.ts';
import { checkSigner, type Signer } from './check-signer.ts';
import { readExpected, type Expected } from './expected.ts';
import { readRenamed } from '../former/original-names.ts';
import type { Finding } from './finding.ts';
import { isOwn } from './is-own.ts';
import { isLitter } from './litter.ts';
import { isInItsFolder } from './package-folder.ts';
import { findMisplaced } from './zip-order.ts';
import type { OpenedPackage } from './open-package.ts';
import { readText } from './read-text.ts';
import { isSourceName } from './source-names.ts';

/** The result of verifying a package. It is intact when `findings` is empty. */
export interface Verification {
  findings: Finding[];
  files: number;
  bytes: number;
  signature?: Signer;
  /** Signatures and time stamps of other programs that are not wrong. */
  attached: AttachedCheck[];
  /** Files that an operating system left in the package or beside it. */
  litter: string[];
}

/** With what a package is verified besides its own contents. */
export interface VerifyOptions {
  /** The office's public key. */
  key?: PublicKey | undefined;
  /** A file of certificates that vouch for attached signatures and time stamps. */
  caFile?: string | undefined;
  /** Called for each file read. */
  onFile?: ((done: number, total: number) => void) | undefined;
}

/**
 * Verifies a package by its own contents: every file against every checksum, no file missing, no file extra, nothing but files. A signature is checked
 * with `key`, else with the key in the package; attached ones of other programs with the certificates given.
 */
export async function verifyPackage(bag: OpenedPackage, options: VerifyOptions = {}): Promise<Verification> {
  const litterAround = await listLitter(bag, bag.strays, '');
  const findings: Finding[] = bag.strays
    .filter((file) => !litterAround.has(file))
    .map((file) => ({ kind: 'extra', file }));
  for (const file of bag.odd) findings.push({ kind: 'no-file', file });
  for (const file of bag.closed) findings.push({ kind: 'unreadable', file });
  const own = await isOwn(bag);
  const expected = await readExpected(bag, new Set(bag.names), own, findings);
  const unnamed = bag.names.filter((file) => !expected.has(file));
  const left = await listLitter(bag, unnamed, bag.folder);
  const litter = [...litterAround, ...left];
  const seen = new Set(bag.names.filter((file) => !left.has(file)));
  const total = await checkFiles(bag, seen, expected, findings, options.onFile);
  await checkUnnamed(bag, expected, findings);
  listExtra(seen, expected, own, findings);
  await checkTotal(bag, seen, own, total, findings);
  const signature = await checkSigner(bag, seen, options.key, findings);
  const attached = await checkAttached(bag, seen, options.caFile, findings);
  if (own) await checkSourceNames(bag, seen, findings);
  if (own && bag.isPacked) await checkPlaces(bag, signature, findings);
  findings.sort((a, b) => byCodeUnits(`${a.file}\n${a.kind}`, `${b.file}\n${b.kind}`));
  const signer = signature ? { signature } : {};
  return { findings, litter, files: seen.size, bytes: total.allBytes, attached, ...signer };
}

/** Which files an operating system left. None writes into a ZIP of our form: what lies there was put in by hand. */
async function listLitter(
  bag: OpenedPackage,
  files: readonly string[],
  folder: string,
): Promise<ReadonlySet<string>> {
  const left = new Set<string>();
  if (bag.isPacked) return left;
  for (const file of files) if (await isLitter(folder + file, (path) => bag.startOf(path))) left.add(file);
  return left;
}

/** The order of a ZIP of ours and the name of its folder, for which no sum vouches. */
async function checkPlaces(
  bag: OpenedPackage,
  signature: Signer | undefined,
  findings: Finding[],
): Promise<void> {
  const misplaced = await findMisplaced(bag);
  if (misplaced !== undefined) findings.push({ kind: 'misplaced', file: misplaced });
  if (!(await isInItsFolder(bag, signature?.comment))) {
    findings.push({ kind: 'other-folder', file: bag.folder });
  }
}

/** What is copied out as a content root and as `public`, by its names here and by those that it gets there. */
async function checkSourceNames(
  bag: OpenedPackage,
  seen: ReadonlySet<string>,
  findings: Finding[],
): Promise<void> {
  // A table that cannot be read is told by its sums, and gives nobody a name.
  const renamed = await readRenamed(bag).catch(() => new Map<string, string>());
  for (const file of seen)
    if (!isSourceName(file) || !isSourceName(renamed.get(file) ?? file))
      findings.push({ kind: 'other-name', file });
}

async function checkFiles(
  bag: OpenedPackage,
  seen: ReadonlySet<string>,
  expected: Expected,
  findings: Finding[],
  onFile: ((done: number, total: number) => void) | undefined,
): Promise<{ payloadBytes: number; allBytes: number }> {
  const total = { payloadBytes: 0, allBytes: 0 };
  let done = 0;
  for (const [file, sums] of [...expected].sort(([a], [b]) => byCodeUnits(a, b))) {
    onFile?.((done += 1), expected.size);
    if (!seen.has(file)) {
      findings.push({ kind: 'missing', file });
      continue;
    }
    const result = await sumFile(bag, file);
    if (!result) {
      findings.push({ kind: 'unreadable', file });
      continue;
    }
    total.allBytes += result.bytes;
    if (file.startsWith('data/')) total.payloadBytes += result.bytes;
    const isSame = ALGORITHMS.every((each) => sums[each] === undefined || sums[each] === result.sums[each]);
    if (!isSame) findings.push({ kind: 'changed', file });
    else if (!fitsZip(bag, file, result.crc)) findings.push({ kind: 'unreadable', file });
  }
  return total;
}

/** Files that no manifest names, whose contents other programs refuse to unpack for their CRC-32. */
async function checkUnnamed(bag: OpenedPackage, expected: Expected, findings: Finding[]): Promise<void> {
  for (const file of bag.names) {
    if (expected.has(file) || bag.crcOf(file) === undefined) continue;
    const result = await sumFile(bag, file);
    if (!result || !fitsZip(bag, file, result.crc)) findings.push({ kind: 'unreadable', file });
  }
}

function fitsZip(bag: OpenedPackage, file: string, crc: number): boolean {
  const told = bag.crcOf(file);
  return told === undefined || told === crc;
}

/**
 * Files that no manifest names. Beside the payload, a bag that is not ours may have such files; and where none of its manifests can be
 * read, nothing is known of the payload.
 */
function listExtra(seen: ReadonlySet<string>, expected: Expected, own: boolean, findings: Finding[]): void {
  if (findings.some(({ kind }) => kind === 'unknown-sums')) return;
  const unnamed = new Set([
    ...ALGORITHMS.map((algorithm) => `tagmanifest-${algorithm}.txt`),
    SIGNATURE_FILE,
    ...Object.values(ATTACHED_FILES),
  ]);
  for (const file of seen) {
    const isAllowed = unnamed.has(file) || (!own && !file.startsWith('data/'));
    if (!expected.has(file) && !isAllowed) findings.push({ kind: 'extra', file });
  }
}

async function sumFile(
  bag: OpenedPackage,
  file: string,
): Promise<{ bytes: number; crc: number; sums: Record<Algorithm, string> } | undefined> {
  const hashes = { sha256: createHash('sha256'), sha512: createHash('sha512') };
  let bytes = 0;
  let crc = 0;
  try {
    for await (const piece of await bag.read(file)) {
      bytes += (piece as Buffer).length;
      crc = crc32(piece as Buffer, crc);
      for (const algorithm of ALGORITHMS) hashes[algorithm].update(piece as Buffer);
    }
  } catch {
    return undefined;
  }
  return { bytes, crc, sums: { sha256: hashes.sha256.digest('hex'), sha512: hashes.sha512.digest('hex') } };
}

/**
 * The bag names its version and the sum of its payload; both are checked so that an empty bag is not a whole one. A bag that
 * is not ours need not name the sum.
 */
async function checkTotal(
  bag: OpenedPackage,
  seen: ReadonlySet<string>,
  own: boolean,
  { payloadBytes }: { payloadBytes: number },
  findings: Finding[],
): Promise<void> {
  const version = (await readText(bag, 'bagit.txt')) ?? '';
  if (!/^BagIt-Version: 1\.0\r?\nTag-File-Character-Encoding: UTF-8(?:\r?\n|$)/u.test(version)) {
    findings.push({ kind: 'bad-version', file: 'bagit.txt' });
  }
  const info = seen.has('bag-info.txt') ? await readText(bag, 'bag-info.txt') : undefined;
  const oxum = /^Payload-Oxum: (\d+)\.(\d+)\r?$/mu.exec(info ?? '');
  if (!oxum && !own) return;
  const payload = [...seen].filter((file) => file.startsWith('data/')).length;
  const isTotal = oxum !== null && Number(oxum[1]) === payloadBytes && Number(oxum[2]) === payload;
  // With a missing or extra file, which is reported by name, the total is wrong anyway.
  if (!isTotal && findings.length === 0) findings.push({ kind: 'wrong-total', file: 'bag-info.txt' });
}
