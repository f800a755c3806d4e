import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { byCodeUnits } from '../../by-code-units.ts';
import { openNameGuard } from '../names.ts';
import { buildProfile, PROFILE_FILE, PROFILE_ID } from './profile.ts';
import type { Contents, ZipWriter } from './zip.ts';

/** The checksums of a bag, strongest last: SHA-256 is what people compare by hand, SHA-512 what archives ask for. */
export const ALGORITHMS = ['sha256', 'sha512'] as const;

export type Algorithm = (typeof ALGORITHMS)[number];
export type Sums = Record<Algorithm, string>;

/** A line of `bag-info.txt`. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** A BagIt 1.0 bag (RFC 8493) being written into a ZIP, below one top folder. */
export interface BagWriter {
  /** Adds a payload file; `path` is below `data/`. */
  addPayload(path: string, contents: Contents): Promise<void>;
  /** Adds a file beside the payload, such as a README; `path` is below the bag. */
  addTag(path: string, contents: string): Promise<void>;
  /** Writes manifests, `bag-info.txt` and their checksums; `sign` signs the last of them, which vouches for all. */
  finish(info: BagInfo, sign?: { name: string; of(tagManifest: Buffer): string }): Promise<void>;
}

/** Begins a bag in a ZIP. */
export function openBag(zip: ZipWriter, folder: string): BagWriter {
  const payload = new Map<string, Sums>();
  const tags = new Map<string, Sums>();
  const isFree = openNameGuard();
  const claim = (path: string): void => {
    if (!isFree(`${folder}/${path}`)) throw new Error(`No name for a file of a package: ${path}`);
  };
  let bytes = 0;
  const addTag = async (path: string, contents: string): Promise<void> => {
    claim(path);
    const buffer = Buffer.from(contents);
    tags.set(path, await sumContents(buffer));
    await zip.add(`${folder}/${path}`, buffer);
  };
  return {
    async addPayload(path, contents) {
      const full = `data/${path}`;
      claim(full);
      payload.set(full, await sumContents(contents));
      bytes += Buffer.isBuffer(contents) ? contents.length : contents.bytes;
      await zip.add(`${folder}/${full}`, contents);
    },
    addTag,
    async finish(info, sign) {
      await addTag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
      for (const each of ALGORITHMS)
        await addTag(`manifest-${each}.txt`, formatManifest(sumsBy(payload, each)));
      await addTag(PROFILE_FILE, buildProfile());
      const oxum = `${bytes}.${payload.size}`;
      const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
      const own: BagInfo = [
        ['BagIt-Profile-Identifier', PROFILE_ID],
        ['Bag-Size', size],
        ['Payload-Oxum', oxum],
      ];
      await addTag('bag-info.txt', formatInfo([...info, ...own]));
      for (const each of ALGORITHMS) {
        const manifest = Buffer.from(formatManifest(sumsBy(tags, each)));
        await zip.add(`${folder}/tagmanifest-${each}.txt`, manifest);
        if (sign && each === ALGORITHMS.at(-1)) {
          await zip.add(`${folder}/${sign.name}`, Buffer.from(sign.of(manifest)));
        }
      }
    },
  };
}

function sumsBy(sums: ReadonlyMap<string, Sums>, algorithm: Algorithm): Map<string, string> {
  return new Map([...sums].map(([path, each]) => [path, each[algorithm]]));
}

/** The manifest of sums by path, as packages of ours have it. Two spaces: the form that `sha256sum -c` reads. */
export function formatManifest(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
}

/** A value of several lines would need a form that few readers know, so each is put on one line. */
function formatInfo(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`).join('');
}

/** The checksums of contents, read in pieces. */
export async function sumContents(contents: Contents): Promise<Sums> {
  const hashes = ALGORITHMS.map((algorithm): [Algorithm, Hash] => [algorithm, createHash(algorithm)]);
  const pieces = Buffer.isBuffer(contents) ? [contents] : createReadStream(contents.file);
  for await (const piece of pieces) for (const [, hash] of hashes) hash.update(piece as Buffer);
  return Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])) as Sums;
}
