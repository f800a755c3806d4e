import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listPathsBelow } from '../files/list-files.ts';
import type { Folders } from '../folders.ts';
import { readDue } from '../release/due/due.ts';
import { SECURITY_TXT } from '../release/hosting/security-txt.ts';
import { digestRelease, manifestFiles, readManifest } from '../release/swap/manifest.ts';
import { RELEASE_FILE } from '../release/swap/release-file.ts';

/** What is known of the site of an office that is in force on this machine. What it does not have is missing. */
export interface Survey {
  /** The digest of the release, as `phat-hanh.txt` states it. */
  digest?: string;
  /** The newest bulletin: its day and title. */
  newest?: { day: string; title: string };
  /** The day on which the contact for security reports expires. */
  expires?: string;
  /** The moment at which another build is due by time alone. */
  next?: string;
  /** Bytes of the finished site, and of caches and earlier releases. */
  siteBytes: number;
  workBytes: number;
}

/** Looks at the site of an office and at what lies beside it. Nothing of its content is read. */
export async function survey(folders: Folders): Promise<Survey> {
  const manifest = await readManifest(manifestFiles(folders).present);
  const newest = await findNewest(folders);
  const expires = await findExpiry(folders);
  const next = (await readDue(folders))?.moments[0];
  return {
    ...(manifest ? { digest: digestRelease(manifest, RELEASE_FILE) } : {}),
    ...(newest ? { newest } : {}),
    ...(expires === undefined ? {} : { expires }),
    ...(next === undefined ? {} : { next }),
    siteBytes: await sumBytes(folders.dist),
    workBytes: await sumBytes(dirname(folders.staging)),
  };
}

/** The first bulletin of the data file, which is the newest. */
async function findNewest({ dist }: Folders): Promise<Survey['newest']> {
  const text = await readFile(join(dist, 'du-lieu', 'ban-tin.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [first] = (JSON.parse(text) as { bulletins: { date: string; publishedOn?: string; title: string }[] })
    .bulletins;
  return first && { day: first.publishedOn ?? first.date, title: first.title };
}

async function findExpiry({ dist }: Folders): Promise<string | undefined> {
  const text = await readFile(join(dist, SECURITY_TXT), 'utf8').catch(() => '');
  return /^Expires: (\d{4}-\d{2}-\d{2})T/mu.exec(text)?.[1];
}

/** The bytes of all files below a folder; what has several names is counted once. */
async function sumBytes(folder: string): Promise<number> {
  const seen = new Set<number>();
  let sum = 0;
  for (const path of await listPathsBelow(folder).catch((): string[] => [])) {
    const found = await lstat(join(folder, path)).catch(() => undefined);
    if (!found || seen.has(found.ino)) continue;
    seen.add(found.ino);
    sum += found.size;
  }
  return sum;
}
