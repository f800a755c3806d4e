import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Folders } from '../../../src/folders.ts';
import type { BulletinRecord } from '../../../src/models/record.ts';
import { isSuspect } from '../../../src/release/invariants/leaks.ts';
import type { Manifest } from '../../../src/release/swap/manifest.ts';
import { endSwap } from '../../../src/release/swap/recover-swap.ts';
import { swapIn } from '../../../src/release/swap/swap.ts';
import { readPage, type ExpectedSentence, type Page } from '../../../src/release/verify/page.ts';
import type { BuiltFile } from '../../../src/release/verify/scan.ts';

/** Makes an empty folder that is removed when the running test has ended. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-release-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The folders of a content root that has nothing yet, in a project unless that is elsewhere. */
export async function makeFolders(project?: string): Promise<Folders> {
  const root = await makeFolder();
  const work = join(root, 'noi-dung.bantin');
  return {
    project: project ?? root,
    content: join(root, 'noi-dung'),
    public: join(root, 'public'),
    dist: join(root, 'noi-dung.dist'),
    staging: join(work, 'staging'),
    previous: join(work, 'previous'),
    cache: join(work, 'cache'),
  };
}

/** Writes files by path, making folders. */
export async function writeFiles(folder: string, files: Record<string, string | Buffer>): Promise<void> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}

/** Publishes what lies in the staging folder; returns what is told of the release before. */
export async function publishStaging(folders: Folders, manifest: Manifest): Promise<string[]> {
  await swapIn(folders, { from: folders.staging, manifest }, { isHeld: () => true });
  return endSwap(folders);
}

/** The text of a folder's `index.html`, or `undefined` when there is no such folder. */
export async function readIndex(folder: string): Promise<string | undefined> {
  return existsSync(folder) ? await readFile(join(folder, 'index.html'), 'utf8') : undefined;
}

/** A page in which nothing is wrong; `head` replaces its head, `body` follows its heading. */
export function pageSource(body = '', head?: string): string {
  const whole = '<title>Một trang</title><meta name="description" content="Mô tả">';
  return `<!doctype html><html lang="vi"><head>${head ?? whole}</head><body><h1>Một trang</h1>${body}</body></html>`;
}

/** Reads a page as a build does, below the base path `/tdkt/`. */
export function makePage(
  source: string,
  file = 'index.html',
  sentences: readonly ExpectedSentence[] = [],
): Page {
  return readPage(source, file, { base: '/tdkt/', isSuspect, sentences });
}

/** A built file that holds something. */
export function makeFile(path: string, parts: Partial<BuiltFile> = {}): BuiltFile {
  return { path, bytes: 10, sha256: '0'.repeat(64), ...parts };
}

/** The record of a bulletin. */
export function makeRecord(parts: Partial<BulletinRecord> = {}): BulletinRecord {
  return {
    address: '/tdkt/tin/2024/hoi-nghi/',
    title: 'Hội nghị sơ kết',
    lead: 'Sáng 3/5, hội nghị khai mạc. Sau đó nghỉ.',
    text: 'Sáng 3/5, hội nghị khai mạc. Sau đó nghỉ.\nĐoạn hai.',
    day: '2024-05-03',
    year: '2024',
    section: 'Tin tức',
    people: [],
    places: [],
    place: undefined,
    photographs: [],
    attachments: [],
    ...parts,
  } as BulletinRecord;
}
