import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { basePath } from '../../addresses/base-path.ts';
import type { Folders } from '../../folders.ts';
import { runAtMost } from '../../files/at-most.ts';
import { Stop } from '../../strings/stop.ts';
import { listEntriesBelow } from '../../files/list-files.ts';
import { readRegularFile } from '../../files/read-content-file.ts';
import { formatManifest, manifestFiles, readOwnManifest } from '../swap/manifest.ts';
import { buildWords } from '../stop.ts';
import { claimOutput } from '../claim-output.ts';
import { makingFolder } from '../swap/artefact-folder.ts';
import { listForServers, TAKEN_BACK_FILE } from '../swap/taken-back.ts';
import { listSmokeTest, SMOKE_TEST_FILE } from './smoke-test.ts';
import { ADDRESSES_FILE, listPublishedAddresses } from './published-addresses.ts';
import { compressFile } from './compress.ts';
import { isFormerArtefact } from './former-artefact.ts';
import { serverFilesIn, writeServerFiles } from './write-host-files.ts';

/** The result of packing an artefact. */
export interface Artefact {
  folder: string;
  files: number;
  /** The number of compressed files beside the plain ones. */
  compressed: number;
}

/** Files compressed at a time. */
const CONCURRENCY = 4;

/**
 * Writes an artefact, all that a server needs, into one folder: `site` with compressed files beside the plain ones, `server` with
 * the configurations, the manifest, the lists of what the release has taken back and of its addresses, the smoke test, and what `add` puts beside them. Throws a `Stop`
 * when the finished site does not match its manifest, or this checkout of the program has not made it: only a verified site is handed on.
 */
export async function layOutArtefact(
  folders: Folders,
  out: string,
  add: (folder: string) => Promise<void> = async () => {},
): Promise<Artefact> {
  const words = buildWords();
  const { present } = manifestFiles(folders);
  const manifest = await readOwnManifest(present, folders);
  if (!manifest) throw new Stop(words.nothingBuilt(folders.dist));
  const { files, url, server } = manifest;
  if (!server || url === undefined) throw new Stop(words.unsealed(present));
  await claimOutput(out, folders, (folder) => isFormerArtefact(folder, folders));
  const making = makingFolder(out);
  await rm(making, { recursive: true, force: true });
  let compressed = 0;
  await assertSameFiles(folders.dist, Object.keys(files));
  await runAtMost(CONCURRENCY, Object.entries(files), async ([path, sum]) => {
    const bytes = await readRegularFile(join(folders.dist, path));
    if (createHash('sha256').update(bytes).digest('hex') !== sum) throw altered(folders.dist, path);
    const target = join(making, 'site', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    for (const [ending, pressed] of Object.entries(await compressFile(path, bytes))) {
      await writeFile(`${target}.${ending}`, pressed as Buffer);
      compressed += 1;
    }
  });
  // Made anew: what lies beside the caches may be of another site, or forged.
  await writeServerFiles({ url, ...server }, server.redirects, serverFilesIn(join(making, 'server')));
  // A server has no use for what tells this machine of its own work, of which a change does not make another release.
  const { sources: _, server: __, seal: ___, takenContents: ____, ...handedOn } = manifest;
  await writeFile(join(making, basename(present)), formatManifest(handedOn));
  await writeFile(join(making, TAKEN_BACK_FILE), formatLines(listForServers(manifest)));
  const addresses = listPublishedAddresses(manifest, server.redirects, basePath({ url }));
  await writeFile(join(making, ADDRESSES_FILE), formatLines(addresses));
  await writeFile(join(making, SMOKE_TEST_FILE), formatLines(listSmokeTest(manifest)));
  await add(making);
  await rm(out, { recursive: true, force: true });
  await rename(making, out);
  return { folder: out, files: Object.keys(files).length, compressed };
}

function formatLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

async function assertSameFiles(dist: string, listed: readonly string[]): Promise<void> {
  // What is no regular file is never read: it is told as one that differs.
  const entries = await listEntriesBelow(dist).catch(() => []);
  const found = new Set(entries.map(({ path }) => path));
  const files = new Set(entries.filter(({ isFile }) => isFile).map(({ path }) => path));
  const known = new Set(listed);
  const different = [
    ...listed.filter((path) => !files.has(path)),
    ...[...found].filter((path) => !known.has(path)),
  ];
  const [first] = different.sort();
  if (first !== undefined) throw altered(dist, first);
}

function altered(dist: string, path: string): Stop {
  return new Stop(buildWords().altered(join(dist, path)));
}
